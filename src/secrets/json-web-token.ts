/** The token on jwt.io's first page, which documentation everywhere repeats. */
const WELL_KNOWN_SUBJECT = '1234567890';

/** Whether the three parts are a token that somebody signed: a header with an algorithm, and a payload that is not the one of every tutorial. */
export function isSignedToken(token: string): boolean {
  const [header, payload] = token.split('.').map(objectIn);
  const algorithm = header?.['alg'];
  if (payload === undefined || payload === null || typeof algorithm !== 'string') return false;
  return algorithm.toLowerCase() !== 'none' && payload['sub'] !== WELL_KNOWN_SUBJECT;
}

function objectIn(part: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
