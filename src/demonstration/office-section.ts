import { pick } from './chance.ts';
import { say } from './passage.ts';
import { type DraftBlock, items, section } from './report-draft.ts';
import type { Teller } from './teller.ts';

const topics = {
  study: [
    '加强学习教育。落实集中学习制度，组织干部职工学习政策法规和业务知识，把学习成果转化为推动工作的措施。',
    '抓好理论和业务学习。坚持领导带头、支部组织、个人自学相结合，举办业务讲堂，干部职工的能力有新的提高。',
    '坚持学用结合。围绕项目建设、行业监管等重点工作开展调查研究，提出改进工作的意见建议。',
  ],
  conduct: [
    '改进工作作风。完善请示报告、督查督办和考勤制度，治理推诿拖沓等问题，机关效能得到提升。',
    '推进清廉机关建设。加强对项目招投标、资金拨付、行政执法等环节的监督，开展警示教育和廉政谈话。',
    '严格财经纪律。规范项目资金管理和公务支出，定期公开公示，主动接受监督。',
  ],
  service: [
    '优化政务服务。清理证明事项，推行网上办理，让群众少跑腿。',
    '办好民生实事。认真办理建议提案和群众来信来访，及时回应群众关心的出行问题。',
    '做好驻村帮扶。帮助联系村完善道路和候车设施，支持发展特色产业。',
  ],
} as const;

/** （六）: the bureau itself. */
export function officeSection({ chance, term }: Teller): DraftBlock[] {
  const chosen = Object.entries(topics).map(
    ([name, wordings]) => say`${pick(chance, `office ${name} ${term.id}`, wordings)}`,
  );
  return [
    section(pick(chance, `office heading ${term.id}`, ['加强自身建设', '抓好队伍建设'])),
    ...items(chosen),
  ];
}
