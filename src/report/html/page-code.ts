/** What makes the page work and look: built from src/report-page/, one script and one style sheet. */
export interface PageCode {
  readonly script: string;
  readonly style: string;
  /** Digests of the two as a content-security policy names them: `sha256-…`. */
  readonly scriptHash: string;
  readonly styleHash: string;
}

/** In the sources it is built when it is asked for; in dist/ this module is replaced by what came out (scripts/build.ts). */
export async function pageCode(): Promise<PageCode> {
  const { buildPageCode } = await import('../../../scripts/page-code.ts');
  return buildPageCode();
}
