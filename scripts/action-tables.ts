import { load } from 'js-yaml';
import { markdownTable } from './markdown-table.ts';

/** What action.yml says of its inputs and outputs, in its order. */
export interface ActionInterface {
  readonly inputs: readonly ActionField[];
  readonly outputs: readonly ActionField[];
}

interface ActionField {
  readonly name: string;
  /** Markdown. */
  readonly description: string;
  /** Null: there is none, or it is empty. */
  readonly default: string | null;
  readonly required: boolean;
}

/** @throws Error where an input or output has no description */
export function parseAction(yaml: string): ActionInterface {
  const action = objectAt(load(yaml), 'action.yml');
  return { inputs: fieldsOf(action['inputs'], 'inputs'), outputs: fieldsOf(action['outputs'], 'outputs') };
}

const fieldsOf = (value: unknown, where: string): readonly ActionField[] =>
  Object.entries(objectAt(value, where)).map(([name, inner]) => {
    const field = objectAt(inner, `${where}.${name}`);
    const { description, default: preset } = field;
    if (typeof description !== 'string') throw new Error(`${where}.${name} in action.yml has no description`);
    return {
      name,
      description,
      default: preset === undefined || preset === '' ? null : textOf(preset),
      required: field['required'] === true,
    };
  });

function objectAt(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${where} is no mapping`);
  return { ...value };
}

/** YAML reads `true` and `10` as other than text; the runner hands all of them over as text. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

export const inputTable = ({ inputs }: ActionInterface): string =>
  markdownTable(
    ['Input', 'Default', 'What it does'],
    inputs.map((input) => [`\`${input.name}\``, defaultOf(input), input.description]),
  );

const defaultOf = ({ default: preset, required }: ActionField): string =>
  preset === null ? (required ? 'required' : '') : `\`${preset}\``;

export const outputTable = ({ outputs }: ActionInterface): string =>
  markdownTable(
    ['Output', 'What it holds'],
    outputs.map(({ name, description }) => [`\`${name}\``, description]),
  );
