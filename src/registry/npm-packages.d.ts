// npm's own packages come without types; this is what is used of them.
declare module 'npm-registry-fetch' {
  interface RegistryResponse {
    readonly status: number;
    readonly statusText: string;
    readonly body: AsyncIterable<Buffer> & { readonly on: (event: 'error', listener: () => void) => unknown };
  }
  const fetch: {
    /** Rejects for every status of 400 and more, with `statusCode` and `code` on the error. */
    (url: string, options: object): Promise<RegistryResponse>;
    readonly pickRegistry: (name: string, options: object) => string;
    readonly getAuth: (url: string, options: object) => { readonly token: string | null; readonly auth: string | null };
  };
  export default fetch;
}
declare module 'npm-pick-manifest' {
  interface Pickable {
    readonly version: string;
    readonly deprecated?: string;
    readonly _shouldAvoid?: boolean;
  }
  const pickManifest: (packument: object, wanted: string, options: object) => Pickable;
  export default pickManifest;
}
declare module 'npm-package-arg' {
  interface PackageArgument {
    readonly type: string;
    readonly name: string | null;
    readonly escapedName: string | null;
    readonly rawSpec: string;
  }
  const packageArgument: { (text: string): PackageArgument; readonly resolve: (name: string, wanted: string) => PackageArgument };
  export default packageArgument;
}
declare module 'ssri' {
  const ssri: {
    /** By algorithm; only those of `integrity` that are well-formed. */
    readonly parse: (integrity: string) => Readonly<Record<string, unknown>> | null;
    readonly fromHex: (digest: string, algorithm: string) => { readonly toString: () => string };
    /** Whether the bytes have one of the digests of the strongest algorithm. */
    readonly checkData: (bytes: Uint8Array, integrity: string) => unknown;
  };
  export default ssri;
}
