export const scaffold = (name) => new URL(`../templates/${name}`, import.meta.url);
