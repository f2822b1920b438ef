import type { Finding, Region } from '../model.ts';
import { count, plural } from '../size.ts';
import { sizesOf } from '../source-map/blast-radius.ts';
import { machinePath, shownPath } from '../source-map/machine-path.ts';
import { isCodeName, mapsIn, SOURCE_MAP_NEEDLES } from '../source-map/maps-in-file.ts';
import { addressOf, REFERENCE, type Reference, referencesIn } from '../source-map/reference.ts';
import type { ContentRule, ContentRuleInput } from './rule.ts';

const ID = 'source-map-url';

export const sourceMapUrl: ContentRule = {
  scope: 'content',
  meta: {
    id: ID,
    summary: 'code that points debuggers at a source map on a server or on the machine that built it, or at none',
    severity: { recommended: 'error', strict: 'error' },
    help: 'let the bundler write hidden source maps, or strip the comment: the map is uploaded under a name that the package need not know',
    variants: {
      dangling: { summary: 'the map that the file refers to does not ship', severity: { recommended: 'note', strict: 'note' } },
    },
    docs: {
      why: [
        'Whoever opens the developer tools asks that server for the map: a public one hands out the source code, an internal one gives away the name of a host behind the firewall and',
        'learns who debugs. The map of the incident of 2026 also lay, complete, where the comment pointed. None of 1,458 good packages refers to a server.',
        '',
        'Only comments are judged that a debugger would obey. Documentation and code that writes such comments stay quiet. That the map beside a file does not ship is a note: it is what',
        'taking maps out of a package looks like, and worth a look if the maps were meant to ship.',
      ].join('\n'),
      example: [
        '```text',
        'error[source-map-url]: lib/remote.js points debuggers at a source map on maps.corp.internal.example',
        'note[source-map-url]: lib/index.js refers to index.js.map, which does not ship',
        '```',
      ].join('\n'),
      fix: [
        'Use `sourcemap: "external"` with esbuild, `"hidden"` with Rollup and Vite, `devtool: "hidden-source-map"` with webpack: the maps are written, the comment is not.',
      ].join('\n'),
    },
  },
  needles: SOURCE_MAP_NEEDLES,
  inspect(input) {
    const { parts } = input.file;
    if (DOCUMENTS.has(parts.extension)) return [];
    const servers = serverTally();
    let machine: Addressed | null = null;
    let last: Addressed | null = null;
    for (const reference of referencesIn(input.bytes, mapsIn(input).references)) {
      const address = addressOf(input.bytes, reference);
      if (address === null) continue;
      last = { reference, address };
      const host = hostOf(address);
      if (host !== null) servers.add(host, reference);
      else if (machine === null && !isData(address) && machinePath(address)?.kind === 'machine') machine = last;
    }
    return [
      ...remote(input, servers.tally()),
      ...(machine === null ? [] : [onTheMachine(input, machine)]),
      // The last one is the one that counts; earlier ones were left behind when files were joined.
      ...(last === null || !isCodeName(parts) ? [] : dangling(input, last)),
    ];
  },
};

/** They show comments, and no debugger reads them. Maps carry the comments of their sources. */
const DOCUMENTS: ReadonlySet<string> = new Set(['.adoc', '.json', '.map', '.markdown', '.md', '.mdx', '.rst', '.txt']);

interface Addressed {
  readonly reference: Reference;
  readonly address: string;
}

interface ServerTally {
  /** By host, in the order in which they occur. */
  readonly hosts: ReadonlyMap<string, { readonly first: Reference; readonly references: number }>;
  /** References to hosts that are not among these. */
  readonly others: { readonly first: Reference; readonly references: number } | null;
}

/** A file that names more has them by the thousand: nobody reads a list, but every reference is counted. */
const MOST_HOSTS = 50;

function serverTally(): { readonly add: (host: string, reference: Reference) => void; readonly tally: () => ServerTally } {
  const hosts = new Map<string, { readonly first: Reference; references: number }>();
  let others: { readonly first: Reference; references: number } | null = null;
  const add = (host: string, reference: Reference): void => {
    const known = hosts.get(host) ?? (hosts.size < MOST_HOSTS ? null : others);
    if (known !== null) known.references += 1;
    else if (hosts.size < MOST_HOSTS) hosts.set(host, { first: reference, references: 1 });
    else others = { first: reference, references: 1 };
  };
  return { add, tally: () => ({ hosts, others }) };
}

const SERVER = /^(?:https?|wss?|ftp):[\\/]*([^\\/?#]*)|^[\\/]{2}([^\\/?#]*)/i;

/** One finding a host. Of an address only the host is told: the rest can hold keys. */
function remote(input: ContentRuleInput, { hosts, others }: ServerTally): readonly Finding[] {
  const { path } = input.file.parts;
  const known = [...hosts].map(([host, { first, references }]) => {
    const times = references === 1 ? 'a source map' : `${count(references)} source maps`;
    const message = `${path} points debuggers at ${times} on ${shownPath(host)}`;
    return { rule: ID, path, message, ...regionOf(input, first), data: { host, references } };
  });
  if (others === null) return known;
  const { first, references } = others;
  const message = `${path} points debuggers at ${plural(references, 'more source map')} on other hosts`;
  return [...known, { rule: ID, path, message, ...regionOf(input, first), data: { references } }];
}

function hostOf(address: string): string | null {
  const found = SERVER.exec(address);
  if (found === null) return null;
  const authority = found[1] ?? found[2] ?? '';
  return authority.slice(authority.lastIndexOf('@') + 1).toLowerCase() || 'an unnamed host';
}

function onTheMachine(input: ContentRuleInput, { reference, address }: Addressed): Finding {
  const { path } = input.file.parts;
  const masked = machinePath(address)?.masked ?? '';
  const message = `${path} points debuggers at a file of the machine that built it, ${shownPath(masked)}`;
  return { rule: ID, path, message, ...regionOf(input, reference), data: { address: masked } };
}

const isData = (address: string): boolean => /^data:/i.test(address);

function dangling(input: ContentRuleInput, { reference, address }: Addressed): readonly Finding[] {
  if (hostOf(address) !== null || isData(address) || machinePath(address)?.kind === 'machine') return [];
  const { path } = input.file.parts;
  const packed = sizesOf(input.pack.files);
  const bare = address.replace(/[?#].*$/, '');
  if ([bare, decoded(bare)].some((name) => packed.has(besides(path, name)))) return [];
  const message = `${path} refers to ${shownPath(address)}, which does not ship`;
  const help = 'nothing has to be done if the maps are kept out on purpose; a bundler can leave the comment out as well';
  return [{ rule: ID, variant: 'dangling', path, message, help, ...regionOf(input, reference), data: { address: shownPath(address) } }];
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // Not percent-encoded at all: taken as it stands.
    return address;
  }
}

/** Where a relative address leads from a packed file. */
function besides(path: string, address: string): string {
  const segments = address.startsWith('/') ? [] : path.split('/').slice(0, -1);
  for (const segment of address.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

function regionOf({ placeOf }: ContentRuleInput, { start }: Reference): { readonly region?: Region } {
  const { region } = placeOf(start, start + REFERENCE.length);
  return region === null ? {} : { region };
}
