import type { Excuse, Fix, PackageReport, Violation, Waiver } from '../model.ts';
import { plural } from '../size.ts';
import { policyWords } from './blocks.ts';
import { remainingHelp } from './fix-words.ts';
import { packedPlace } from './packed-place.ts';
import { framePlace, logicalLocation, packedFilePlace } from './sarif-location.ts';
import { linkedParagraph, message, type Paragraph, paragraph, plainText } from './sarif-message.ts';
import { packageLabel } from './verdict-line.ts';

/** A violation, or one that the policy excuses, with the package it is in; null: it is the policy's own. */
export interface Subject {
  readonly violation: Violation | Waiver;
  readonly judged: PackageReport | null;
}

/** What a result needs to know of the others. */
export interface ResultContext {
  readonly ruleId: string;
  /** -1: the rule is not described. */
  readonly ruleIndex: number;
  readonly fingerprint: string;
  readonly fixes: readonly object[];
}

export function sarifResult({ violation, judged }: Subject, { ruleId, ruleIndex, fingerprint, fixes }: ResultContext): object {
  const related = relatedPlaces(violation, judged);
  const excuse = 'exception' in violation ? violation.exception : null;
  return {
    ruleId,
    ...(ruleIndex !== -1 && { ruleIndex }),
    level: violation.severity,
    message: message(paragraphs(violation, judged, related)),
    locations: mainLocation(violation, judged),
    ...(related.length > 0 && { relatedLocations: related.map(({ location }) => location) }),
    // GitHub compares by the second alone, and would join all results of a rule on one line without it.
    partialFingerprints: { 'packgate/v1': fingerprint, primaryLocationLineHash: fingerprint },
    ...(fixes.length > 0 && { fixes }),
    ...(excuse !== null && { suppressions: [suppression(excuse)] }),
    properties: properties(violation, judged),
  };
}

/** The line to change, and what ships by it. */
function mainLocation({ location, path }: Violation, judged: PackageReport | null): readonly object[] {
  const physicalLocation = framePlace(location);
  if (physicalLocation === null && judged === null) return [];
  return [
    {
      ...(physicalLocation !== null && { physicalLocation }),
      ...(judged !== null && { logicalLocations: [logicalLocation(path, judged)] }),
    },
  ];
}

// ---------------------------------------------------------------------------------------------- related places

interface RelatedPlace {
  readonly kind: 'policy' | 'found';
  readonly id: number;
  readonly location: object;
}

function relatedPlaces(violation: Violation, judged: PackageReport | null): readonly RelatedPlace[] {
  const { decidedBy } = violation;
  const places = [
    { kind: 'policy', physicalLocation: decidedBy === null ? null : framePlace(decidedBy), words: decidedBy?.label || 'decided here' },
    { kind: 'found', physicalLocation: judged === null ? null : packedFilePlace(violation, judged), words: 'found here' },
  ] as const;
  return places
    .filter(({ physicalLocation }) => physicalLocation !== null)
    .map(({ kind, physicalLocation, words }, index) => {
      const id = index + 1;
      return { kind, id, location: { id, physicalLocation, message: { text: plainText(words) } } };
    });
}

// ---------------------------------------------------------------------------------------------- message

/** The first line says what is wrong: it is what GitHub shows where there is room for one. */
function paragraphs(violation: Violation, judged: PackageReport | null, related: readonly RelatedPlace[]): readonly Paragraph[] {
  const { decidedBy, fix, help, docs } = violation;
  const linked = (kind: RelatedPlace['kind'], text: string): Paragraph => {
    const place = related.find((one) => one.kind === kind);
    return place === undefined ? paragraph(`${kind}: ${text}`) : linkedParagraph(kind, text, place.id);
  };
  const found = packedPlace(violation);
  return [
    paragraph(violation.message),
    ...(judged === null ? [] : [paragraph(`package: ${packageLabel(judged)}`)]),
    ...(found === null ? [] : [linked('found', found)]),
    ...(decidedBy === null ? [] : [linked('policy', policyWords(decidedBy))]),
    ...helpParagraphs(fix, help),
    paragraph(`docs: ${docs}`),
  ];
}

function helpParagraphs(fix: Fix | null, help: string): readonly Paragraph[] {
  if (fix === null) return [paragraph(`help: ${help}`)];
  const rest = remainingHelp(help);
  const words = `help: in ${fix.file}: ${fix.edit} (checked: removes ${plural(fix.removes.length, 'file')}, nothing else)`;
  return [paragraph(words), ...(rest === null ? [] : [paragraph(`also: ${rest}`)])];
}

// ---------------------------------------------------------------------------------------------- the rest

function suppression({ reason, owner, expires }: Excuse): object {
  const words = [reason, ...(owner === null ? [] : [owner]), expires === null ? 'without an end' : `until ${expires}`];
  return {
    kind: 'external',
    status: 'accepted',
    justification: plainText(words.join(', ')),
    properties: { reason, owner, expires },
  };
}

const properties = ({ path, help, docs, data }: Violation, judged: PackageReport | null): object => ({
  package: judged === null ? null : { name: judged.name, version: judged.version, root: judged.root },
  path,
  help,
  docs,
  data,
});
