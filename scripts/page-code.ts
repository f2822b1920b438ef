/** Bundles what the HTML report runs in a browser, src/report-page/, into one script and one style sheet. The same sources give the same bytes. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type OutputFile, type Plugin } from 'esbuild';
import type { PageCode } from '../src/report/html/page-code.ts';

const ROOT = resolve(import.meta.dirname, '..');
/** Packages of which the page carries code: whoever passes a report on passes that on, with its licence. */
const CARRIED = ['d3-hierarchy'];

export async function buildPageCode(root: string = ROOT): Promise<PageCode> {
  return (await bundlePage(root)).code;
}

/** `inputs` are the files that got in, relative to `root`. */
async function bundlePage(root: string): Promise<{ readonly code: PageCode; readonly inputs: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { page: join(root, 'src/report-page/main.ts'), look: join(root, 'src/report-page/page.css') },
    outdir: join(root, 'dist'),
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: ['es2022', 'chrome110', 'firefox115', 'safari16.4'],
    // A script inside HTML must not hold what ends it, and nothing in it depends on the encoding that a server names.
    charset: 'ascii',
    minify: true,
    legalComments: 'none',
    banner: { js: CARRIED.map((name) => licenceOf(name, root)).join('\n') },
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  const script = inline(outputFiles, 'page.js');
  const style = inline(outputFiles, 'look.css');
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs));
  refuseOthers(inputs);
  return { code: { script, style, scriptHash: digest(script), styleHash: digest(style) }, inputs };
}

function licenceOf(name: string, root: string): string {
  const text = readFileSync(join(root, 'node_modules', name, 'LICENSE'), 'utf8').trim();
  return `/*! ${name}\n${text.replaceAll('*/', '* /')}\n*/`;
}

function refuseOthers(inputs: readonly string[]): void {
  const other = inputs.find((path) => path.includes('node_modules/') && !CARRIED.some((name) => path.includes(`node_modules/${name}/`)));
  if (other !== undefined) throw new Error(`the page carries ${other}: name its package in CARRIED, so that its licence goes with it`);
}

function inline(files: readonly OutputFile[], name: string): string {
  const text = files.find(({ path }) => path.endsWith(name))?.text.trim();
  if (text === undefined) throw new Error(`the page's build made no ${name}`);
  if (/<\/(?:script|style)|<!--/i.test(text)) throw new Error(`${name} holds what would end the element that it stands in`);
  return text;
}

const digest = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** In a bundle, `pageCode` is what came out: nothing is built when a report is written. Tells `onInputs` whose code that is. */
export function builtPageCode(root: string, onInputs: (inputs: readonly string[]) => void): Plugin {
  return {
    name: 'built-page-code',
    setup(bundler) {
      bundler.onLoad({ filter: /[\\/]report[\\/]html[\\/]page-code\.ts$/ }, async () => {
        const { code, inputs } = await bundlePage(root);
        onInputs(inputs);
        return { contents: `const code = ${JSON.stringify(code)};\nexport const pageCode = async () => code;\n`, loader: 'js' };
      });
    },
  };
}
