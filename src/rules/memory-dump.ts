import { pathRule } from './path-rule.ts';
import { isAmongSamples } from './sample.ts';

const EXTENSIONS: ReadonlySet<string> = new Set([
  '.cpuprofile',
  '.dmp',
  '.heapprofile',
  '.heapsnapshot',
  '.heaptimeline',
  '.hprof',
  '.mdmp',
  '.stackdump',
]);
/** `core.4711` from Linux, `vgcore.4711` from valgrind, `report.20261121.091102.4711.0.001.json` from node. */
const NAMES = /^(?:vg)?core\.\d+$|^report\.\d{8}\.\d{6}\.\d+\.\d+\.\d+\.json$/;

export const memoryDump = pathRule(
  {
    id: 'memory-dump',
    summary: 'memory dumps and profiles: core.1234, *.heapsnapshot, *.cpuprofile, *.hprof, *.dmp',
    severity: { recommended: 'error', strict: 'error' },
    help: 'delete it; list what ships in "files" of package.json',
    variants: {
      sample: { summary: 'among tests, fixtures or templates', severity: { recommended: 'note', strict: 'warning' } },
    },
    docs: {
      why: [
        'A dump is the memory of a process: its environment variables, its source, every string it had read, tokens among them. A heap snapshot or a CPU profile',
        'names every file on the machine that was loaded; node’s diagnostic report lists the whole environment. They come from a debugging session,',
        'stand in the directory from then on, and are large. None of 1,458 published packages ships a core dump or a heap snapshot.',
      ].join('\n'),
      example: [
        '```text',
        'error[memory-dump]: core.4711 would be published: it is the memory of a process or a profile of it',
        '```',
      ].join('\n'),
      fix: [
        'Delete it. In package.json, list what ships, so that the next one stays at home:',
        '',
        '```json',
        '"files": ["dist", "!dist/**/*.heapsnapshot"]',
        '```',
        '',
        'If it was published, treat every secret that the process knew as known.',
      ].join('\n'),
    },
  },
  (parts) => {
    if (!EXTENSIONS.has(parts.extension) && !NAMES.test(parts.name)) return null;
    const because = 'it is the memory of a process or a profile of it';
    return isAmongSamples(parts) ? { variant: 'sample', because } : { because };
  },
);
