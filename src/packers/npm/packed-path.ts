/** npm-packlist writes `./@x` for what begins with `@`, so that tar does not take it for a list of files. */
export const packedPath = (listed: string): string => (listed.startsWith('./') ? listed.slice(2) : listed);
