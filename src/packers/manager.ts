/** Package managers whose lists Packgate can get. */
export const MANAGERS = ['npm', 'pnpm', 'yarn', 'bun'] as const;

export type Manager = (typeof MANAGERS)[number];

/** Those that pack by themselves, as a process; npm's list is computed in process. */
export type OtherManager = Exclude<Manager, 'npm'>;

export const isManager = (name: string): name is Manager => (MANAGERS as readonly string[]).includes(name);
