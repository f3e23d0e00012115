import { type ClauseId, clauseName, placeLabel } from '#src/language/text/clause.ts';
import { type Markup, markup } from './markup.ts';

/** 看原文, as everywhere on the site: the words, the clause's plate, and for those who hear links alone what is said there. */
export function sourceLink(href: string, clause: ClauseId, about: string): Markup {
  const label = placeLabel(clause);
  return markup`<a class="source-link" href="${href}" aria-label="看原文 ${label}，${clauseName(clause)}：${about}"><span class="source-link-words">看原文</span><span class="plate plate-clause">${label}</span></a>`;
}
