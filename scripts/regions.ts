/**
 * Replaces what stands between `<!-- name:begin -->` and `<!-- name:end -->`.
 * @param file the text's name, for messages
 * @throws Error where a region is not there exactly once
 */
export function replaceRegions(file: string, text: string, regions: Readonly<Record<string, string>>): string {
  return Object.entries(regions).reduce((result, [name, content]) => replaceRegion(file, result, name, content), text);
}

function replaceRegion(file: string, text: string, name: string, content: string): string {
  const begin = `<!-- ${name}:begin -->`;
  const end = `<!-- ${name}:end -->`;
  const [before, inner, ...more] = text.split(begin);
  const rest = inner?.split(end);
  if (before === undefined || rest?.length !== 2 || more.length > 0) throw new Error(`${file} needs one region from ${begin} to ${end}`);
  return `${before}${begin}\n\n${content.trim()}\n\n${end}${rest[1] ?? ''}`;
}
