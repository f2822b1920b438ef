/**
 * One workflow command of GitHub Actions. The escapes are those that the runner takes back (actions/runner, ActionCommand.cs): in a
 * property `%`, line breaks, `:` and `,`; in the data `%` and line breaks. Properties that are null are left out.
 */
export function workflowCommand(name: string, properties: Readonly<Record<string, string | number | null>>, data: string): string {
  const given = Object.entries(properties).flatMap(([key, value]) => (value === null ? [] : [`${key}=${escapeProperty(String(value))}`]));
  return `::${name}${given.length === 0 ? '' : ` ${given.join(',')}`}::${escapeData(data)}`;
}

export const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

export const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
