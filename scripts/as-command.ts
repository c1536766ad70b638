/**
 * Runs what stands behind an `npm run …`. What goes wrong is said in one sentence after the command's name, without a stack
 * of calls, and the exit code is 1.
 */
export async function asCommand(name: string, run: () => void | Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
