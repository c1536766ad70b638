import { build, type Plugin } from 'vite';

const index = /\/messages\/generated\/messages\.js$/;

/** Serves the messages as one module. Without a build each of them is a file of its own, and a page would fetch them all. */
export function bundledMessages(): Plugin {
  return {
    name: 'bundled-messages',
    load: {
      filter: { id: index },
      async handler(id) {
        const output = await build({
          configFile: false,
          logLevel: 'warn',
          build: {
            write: false,
            minify: false,
            lib: { entry: id, formats: ['es'] },
            rolldownOptions: { external: /\/runtime\.js$/ },
          },
        });
        const [first] = [output].flat();
        if (first === undefined || !('output' in first)) throw new Error('The messages were not bundled');
        return first.output[0].code;
      },
    },
  };
}
