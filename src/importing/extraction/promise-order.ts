import { behindLast } from '#src/language/grammar/clause-before.ts';
import { parsePeriod } from '#src/language/time/period.ts';
import { checkOrder, type Outcome } from '#src/records/check.ts';
import type { Project } from '#src/records/project.ts';
import type { Proposal } from './proposal.ts';

/** Two promises of one project, of which the one comes before the other by what is to be done. */
export interface PromiseOrder {
  readonly earlier: Proposal['entry'];
  readonly later: Proposal['entry'];
  /** 先…，后… in the report's words, without the times. */
  readonly title: string;
  readonly outcome: Outcome;
}

/** The steps of works in their order; a promise is of the first that the words around its time name. */
const steps: readonly RegExp[] = [
  /选址|立项|项目建议书/,
  /可研|可行性研究|工可/,
  /初步设计|初设|方案设计/,
  /施工图|设计/,
  /用地|林地|征地|征拆|拆迁|拆除|征收|财评/,
  /招标|招投标|开标|挂网/,
  /开工|动工|进场|破土|复工/,
  /路基|桩基|基础|下部结构|墩身|主体|合龙|封顶|水工/,
  /路面|水稳|沥青|铺筑|铺装|安装|装修|内装/,
  /标线|绿化|机电/,
  /完工|建成|竣工/,
  /交工|验收/,
  /通车|投入使用|投入运营|投用|投产|试?运[营行]|启用|开放/,
];

/** The pairs of neighbouring promises that are steps of one project: 8月底前完成招标，10月开工. */
export function promiseOrders(
  commitments: readonly Proposal['entry'][],
  projects: readonly Pick<Project, 'id' | 'name' | 'shortName'>[],
): PromiseOrder[] {
  const dated = commitments.filter(({ due }) => due !== undefined);
  return dated.flatMap((later, place): PromiseOrder[] => {
    const earlier = dated[place - 1];
    if (earlier === undefined || !areOfOneProject(earlier, later)) return [];
    const [first, then] = [clauseOf(earlier), clauseOf(later)];
    const [step, next] = [stepOf(first), stepOf(then)];
    const [due, dueThen] = [dueOf(earlier), dueOf(later)];
    if (step === -1 || next <= step || due === undefined || dueThen === undefined) return [];
    const { shortName, name } = projects.find(({ id }) => idsOf(later) === id) ?? {};
    const begins = withoutTime(first, due.said);
    const of = name === undefined || begins.includes(name) ? '' : `${shortName ?? name}：`;
    const title = `${of}先${begins}，后${withoutTime(then, dueThen.said)}`;
    return [{ earlier, later, title, outcome: checkOrder({ due }, { due: dueThen }) }];
  });
}

function areOfOneProject(a: Proposal['entry'], b: Proposal['entry']): boolean {
  return idsOf(a) === idsOf(b) && a['quote'] === b['quote'];
}

function idsOf({ projects }: Proposal['entry']): string {
  return typeof projects === 'object' ? projects.join() : '';
}

/** The clause of a promise that its time stands in. */
function clauseOf({ quote, dueSaid }: Proposal['entry']): string {
  const words = String(quote);
  const at = words.indexOf(String(dueSaid));
  const start = behindLast('，、；：', words, at);
  return words.slice(start, at) + (words.slice(at).split(/[，、；]/)[0] ?? '');
}

/** The step that a clause names; -1 where it names none, or what is put off. */
function stepOf(clause: string): number {
  return /推迟|延[至期后]|顺延/.test(clause) ? -1 : steps.findIndex((step) => step.test(clause));
}

function withoutTime(clause: string, said: string): string {
  return clause
    .replace(said, '')
    .replace(/^[（(][一二三四五六七八九十0-9]+[）)]|力争|争取|确保|计划|预计|拟于?|将于?/g, '')
    .trim()
    .slice(0, 30);
}

function dueOf({ due, dueSaid }: Proposal['entry']) {
  const by = due === undefined ? undefined : parsePeriod(String(due));
  return by?.ok ? { by: by.value, said: String(dueSaid) } : undefined;
}
