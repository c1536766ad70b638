import { exampleSite, rulePath, type HostSite } from './host-site.ts';
import { cacheControlFor, cacheRules } from './security-headers.ts';

/** Caddy reads quoted text up to the next quote, and a placeholder between curly brackets; a value of ours holds neither. */
function quoted(value: string): string {
  if (/["{}\\`]/.test(value)) throw new Error(`Caddy would misread ${value}`);
  return `"${value}"`;
}

/** `/assets/*` becomes a pattern; every other rule is an exact path. */
function pattern(path: string): string {
  return path.endsWith('*') ? `~^${path.slice(0, -1).replaceAll('.', '\\.')}` : path;
}

/**
 * The site for Caddy (https://caddyserver.com/docs/caddyfile). What differs by path comes from a `map`: of several `header`
 * lines for one name, which one wins depends on the version. Headers that are set before an error stay in its answer.
 */
export function caddyConfiguration(
  securityHeaders: Readonly<Record<string, string>>,
  site: HostSite = exampleSite,
): string {
  const { hostName, folder } = site;
  const usual = cacheControlFor('/any-other-file');
  const rules = Object.entries(cacheRules).filter(([, value]) => value !== usual);
  return `# Made by \`npm run build\` from build/security-headers.ts, for the files of that build.
#
# For /etc/caddy/Caddyfile, or a file that it imports. Change the lines marked with "yours"; leave the rest as it is:
# docs/deploy.md says why. Caddy gets the certificate and redirects from HTTP by itself.

# Yours:
${hostName} {
	# Yours: the folder "site" of the release, and nothing else.
	root * ${folder}

	map {path} {latchkey_cache_control} {
${rules.map(([path, value]) => `\t\t${pattern(rulePath(site, path))} ${quoted(value)}`).join('\n')}
		default ${quoted(usual)}
	}

	header {
${Object.entries(securityHeaders)
  .map(([name, value]) => `\t\t${name} ${quoted(value)}`)
  .join('\n')}
		Cache-Control {latchkey_cache_control}
	}

	encode zstd gzip
	file_server

	# What is not there is a 404. No fallback page: a missing config.json must not look like one (rule M3).
	handle_errors {
		# A refusal is never kept, also not one below /assets/.
		header Cache-Control "no-store"
		respond "{err.status_code} {err.status_text}"
	}
}
`;
}
