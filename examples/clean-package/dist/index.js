export const greet = (name) => `Hello, ${name}`;
//# sourceMappingURL=index.js.map
