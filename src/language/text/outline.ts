import { type ClauseId, headingTitle, type Outlook, partOutlook, plateLabel } from './clause.ts';

/** A block of a report body as the outline is made from: a heading, or any other with what it says. */
export interface OutlineBlock {
  readonly id: ClauseId;
  readonly isHeading: boolean;
  readonly text: string;
}

/** A heading of a report, as its 目录 shows it. */
export interface OutlineEntry {
  readonly id: ClauseId;
  /** What its plate shows: 一, 1.2. */
  readonly label: string;
  /** The heading without its number. */
  readonly title: string;
}

/** A section （一） … with what it is about: the titles of its clauses, or else the words it begins with. */
export interface OutlineSection extends OutlineEntry {
  readonly about: string;
}

/** A part 一、 … of a report and its sections. */
export interface OutlinePart extends OutlineEntry {
  readonly outlook: Outlook;
  readonly sections: readonly OutlineSection[];
}

/** A report's parts in reading order; a report without 一、 has none. */
export type Outline = readonly OutlinePart[];

/** Builds the outline from the blocks of a report in reading order; the depth of a heading shows in its address. */
export function outlineOf(blocks: readonly OutlineBlock[]): Outline {
  const parts: (OutlinePart & { sections: OutlineSection[] })[] = [];
  for (const [index, { id, isHeading, text }] of blocks.entries()) {
    if (!isHeading) continue;
    const entry = { id, label: plateLabel(id), title: headingTitle(text) };
    const depth = id.split('-').length - 1;
    if (depth === 1) parts.push({ ...entry, outlook: partOutlook(text), sections: [] });
    if (depth === 2)
      parts.at(-1)?.sections.push({ ...entry, about: aboutSection(id, blocks.slice(index + 1)) });
  }
  return parts;
}

const longestOpening = 56;

function aboutSection(id: ClauseId, following: readonly OutlineBlock[]): string {
  const end = following.findIndex((block) => block.isHeading && !block.id.startsWith(`${id}-`));
  const inside = end === -1 ? following : following.slice(0, end);
  const titles = inside.filter((block) => block.isHeading).map((block) => headingTitle(block.text));
  if (titles.length > 0) return titles.join(' · ');
  const opening = Array.from(inside[0]?.text.replace(/\s+/g, '') ?? '');
  return opening.length <= longestOpening
    ? opening.join('')
    : `${opening.slice(0, longestOpening).join('')}…`;
}
