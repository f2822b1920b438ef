import fs from 'node:fs';
import path from 'node:path';
import { Ajv, type AnySchema } from 'ajv';
import addFormats from 'ajv-formats';
import { renderSarif, type SarifOptions } from '../../src/report/sarif.ts';
import { sarifOptions } from './sarif-options.ts';

/** A log, as far as the tests look at it. */
export interface Log {
  readonly runs: readonly [Run];
}

export interface Run {
  readonly tool: { readonly driver: { readonly version: string; readonly rules: readonly Descriptor[] } };
  readonly invocations: readonly [Invocation];
  readonly versionControlProvenance?: readonly object[];
  readonly results: readonly Result[];
}

export interface Invocation {
  readonly executionSuccessful: boolean;
  readonly exitCode: number;
  readonly toolExecutionNotifications: readonly {
    readonly level: string;
    readonly message: Message;
    readonly locations?: readonly object[];
  }[];
  readonly ruleConfigurationOverrides?: readonly {
    readonly descriptor: { readonly id: string; readonly index: number };
    readonly configuration: object;
  }[];
}

export interface Message {
  readonly text: string;
  readonly markdown?: string;
}

export interface Descriptor {
  readonly id: string;
  readonly shortDescription: Message;
  readonly fullDescription: Message;
  readonly help: Required<Message>;
  readonly defaultConfiguration: { readonly enabled: boolean; readonly level?: string };
  readonly properties: { readonly tags: readonly string[]; readonly 'security-severity'?: string; readonly 'problem.severity'?: string };
}

export interface Result {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly level: string;
  readonly message: Required<Message>;
  readonly locations: readonly SarifLocation[];
  readonly relatedLocations?: readonly (SarifLocation & { readonly id: number; readonly message: Message })[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly fixes?: readonly object[];
  readonly suppressions?: readonly object[];
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface SarifLocation {
  readonly physicalLocation?: { readonly artifactLocation: { readonly uri: string }; readonly region?: object };
  readonly logicalLocations?: readonly { readonly name: string; readonly fullyQualifiedName: string; readonly kind: string }[];
}

/** The log of a report, which is valid. @throws where it is not */
export function logOf(report: Parameters<typeof renderSarif>[0], options: Partial<SarifOptions> = {}): Log {
  const text = renderSarif(report, { ...sarifOptions, ...options });
  const problems = sarifProblems(text);
  if (problems.length > 0) throw new Error(`no valid SARIF: ${JSON.stringify(problems.slice(0, 5), null, 2)}`);
  // The schema has just said so.
  return JSON.parse(text) as Log;
}

/** What the official schema has against a text; see fixtures/sarif/README.md. */
export function sarifProblems(text: string): readonly unknown[] {
  const value: unknown = JSON.parse(text);
  return validate(value) ? [] : (validate.errors ?? []);
}

const schemaFile = path.join(import.meta.dirname, '../fixtures/sarif/sarif-schema-2.1.0.json');
const { id: _id, $schema: _draft4, ...schema } = JSON.parse(fs.readFileSync(schemaFile, 'utf8')) as Record<string, unknown>;
// Draft 4 calls an id `id`; of the rest of what it has otherwise, this schema uses nothing.
const ajv = new Ajv({ strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema as AnySchema);
