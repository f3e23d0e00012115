import { z } from 'zod';
import { excuseReasons } from '#src/language/numeral/excuse-reason.ts';
import { parseFigureValue } from '#src/language/quantity/parse-quantity.ts';
import type { Quantity } from '#src/language/quantity/quantity.ts';
import { type Coverage, parseCoverage } from '#src/language/time/coverage.ts';
import { identifierSchema, parsedField, periodSchema } from './fields.ts';
import { projectSteps } from './project.ts';

const words = z.string().trim().min(1);
const quote = z.string().regex(/\S/).describe('报告里的原话，一字不差，里面要有这个数，如："罚款786300元"');
const occurrence = z.int().min(1).optional().describe('同样的话在正文里不止一处时，写第几处');
/** A later remark of the site on how it reads the text; always shown as 本站理解. */
const reading = words.optional().describe('本站理解：报告没有明说、本站这样读的地方，如：按上下文是全县合计');

const quantitySchema = parsedField<Quantity>(parseFigureValue);
const coverageSchema = parsedField<Coverage>(parseCoverage);

/** 数据：报告里印出来的一个数。 */
export const figureEntrySchema = z.strictObject({
  id: identifierSchema.describe('这个数的编号，本报告里不重复，用在网址里'),
  metric: identifierSchema.describe('是哪个指标的数，写指标的编号'),
  subject: identifierSchema.optional().describe('说的是哪个项目，写项目的编号'),
  value: quantitySchema.describe(
    '照报告印的写，连同单位、正负号和“约”“余”，加引号，如："约63亿元"、"80元/吨"、"近百辆次"、"1:2.5"；同比、环比的增减连“增长”“下降”一起写，如："下降2.3%"；表格里单位写在表头的，也写上单位',
  ),
  quote,
  occurrence,
  coverage: coverageSchema
    .optional()
    .describe('数据时段，报告写了才写，如：2023-01-01..2023-06-10；不写就是整个报告期'),
  coverageSaid: words.optional().describe('起止日写得不确定时，照抄报告的说法，如："春运期间"'),
  kind: z
    .enum(['actual', 'planned', 'target'])
    .default('actual')
    .describe('actual 已经发生，planned 计划数，target 争取的目标；默认 actual'),
  for: periodSchema
    .optional()
    .describe('目标、计划是哪一段时间的，报告写了才写，如：2024；只和 kind: target、planned 一起写'),
  parent: identifierSchema.optional().describe('其中：是本报告里哪个数的一部分，写那个数的编号'),
  reading,
});

/** 项目：这份报告怎样说一个项目。 */
export const projectStatementSchema = z.strictObject({
  project: identifierSchema.describe('哪个项目，写项目的编号'),
  stage: words.describe('报告的说法，照抄，如："正在做财评"；要在 quote 里'),
  step: z.enum(projectSteps).describe(`本站归到哪一步：${projectSteps.join('、')}`),
  quote,
  occurrence,
  reading,
});

/** 承诺事项：报告说要做的一件事。 */
export const commitmentEntrySchema = z.strictObject({
  id: identifierSchema.describe('这件事的编号，本报告里不重复，用在网址里'),
  title: words.describe('这件事，用几个字说，如：客运站开工'),
  projects: z.array(identifierSchema).default([]).describe('和哪些项目有关，写项目的编号'),
  topic: identifierSchema.describe('属于哪个专题，写专题的编号'),
  quote,
  occurrence,
  due: periodSchema.optional().describe('什么时候到期，报告写了才写，如：2023-07、2023-12、2024'),
  dueSaid: words.optional().describe('到期时间报告的说法，照抄，如："7月份"、"年底"；有 due 就要写'),
  strength: words.optional().describe('表示把握的词，照抄，如："争取"、"计划"；没有限定词就不写'),
  reading,
});

/** 反馈：这份报告对以前一件承诺事项的反馈。 */
export const answerEntrySchema = z.strictObject({
  to: z
    .string()
    .regex(/^[a-z0-9.-]+\/[a-z0-9-]+$/, '写成“报告/承诺事项的编号”，如 2023-h1/station-design。')
    .describe('反馈哪一件，如：2023-h1/station-design'),
  outcome: z.enum(['已完成', '部分完成', '未完成', '推迟', '取消']).describe('结果，五样里选一样'),
  until: periodSchema.optional().describe('推迟到什么时候，如：2024-06；结果是推迟时写'),
  done: coverageSchema
    .optional()
    .describe('什么时候完成，报告写了才写，如：2023-11-08、2023-10；结果是已完成时写'),
  doneSaid: words
    .optional()
    .describe('完成的时间报告的说法，照抄，如："11月8日"、"9月底前"；要在 quote 里，有 done 就要写'),
  projects: z
    .array(identifierSchema)
    .optional()
    .describe(
      '承诺事项有几个项目时，这句话说的是哪几个，写项目的编号；不写就是 quote 里写了名称的那几个，一个也没有单独说的写 []',
    ),
  quote,
  occurrence,
  reading,
});

const figureIds = z.array(identifierSchema).min(1);
const acknowledged = words
  .optional()
  .describe('两边确实不相符、又照原文公布时，说明情况，如：报告如此，各数口径不同');

const checkId = identifierSchema.describe('这条核对的编号，本报告里不重复，用在网址里');
const checkTitle = words.describe('核对什么，用几个字说，如：移送的在处罚的之内');
const part = identifierSchema.describe('部分，写数的编号');
const whole = identifierSchema.describe('总数，写数的编号');

/** 数据核对：报告里几个数之间应有的关系。 */
export const checkEntrySchema = z.discriminatedUnion('relation', [
  z.strictObject({
    id: checkId,
    relation: z.literal('sum').describe('几个部分的合计'),
    title: checkTitle,
    whole: identifierSchema.describe('合计，写数的编号'),
    parts: figureIds.describe('各部分，写数的编号'),
    acknowledged,
  }),
  z.strictObject({
    id: checkId,
    relation: z.literal('part').describe('部分不大于总数'),
    title: checkTitle,
    part,
    whole,
    acknowledged,
  }),
  z.strictObject({
    id: checkId,
    relation: z.literal('ratio').describe('部分占总数的比例'),
    title: checkTitle,
    part,
    whole,
    ratio: identifierSchema.describe('报告印的比例，写数的编号'),
    acknowledged,
  }),
  z.strictObject({
    id: checkId,
    relation: z.literal('order').describe('两件承诺的先后'),
    title: checkTitle,
    earlier: identifierSchema.describe('先到期的承诺事项'),
    later: identifierSchema.describe('后到期的承诺事项'),
    acknowledged,
  }),
  z.strictObject({
    id: checkId,
    relation: z.literal('undecided').describe('不能判断'),
    title: checkTitle,
    figures: figureIds.describe('说的是哪几个数，写数的编号'),
    reason: words.describe('为什么不能判断，如：两个数的时段不同'),
  }),
]);

/** 勘误：原文里疑似有误的地方，原文不改。 */
export const erratumEntrySchema = z.strictObject({
  id: identifierSchema.describe('这处勘误的编号，本报告里不重复，用在网址里'),
  quote,
  occurrence,
  reading: words.optional().describe('疑应作什么，如："倒排工期"；说不准就不写'),
  note: words.describe('疑有什么误，一句话，如："疑脱“工”字"'),
  confidence: z.enum(['高', '中', '低']).describe('把握'),
});

/** 不计为数据的数字：一处一条。 */
export const excuseEntrySchema = z.strictObject({
  numeral: words.describe('哪个数字，照抄，如："百亿"'),
  quote,
  occurrence,
  reason: z.enum(excuseReasons).describe(`为什么不是数据：${excuseReasons.join('、')}`),
});

export type FigureEntry = z.infer<typeof figureEntrySchema>;
export type ProjectStatementEntry = z.infer<typeof projectStatementSchema>;
export type CommitmentEntry = z.infer<typeof commitmentEntrySchema>;
export type AnswerEntry = z.infer<typeof answerEntrySchema>;
export type CheckEntry = z.infer<typeof checkEntrySchema>;
export type ErratumEntry = z.infer<typeof erratumEntrySchema>;
export type ExcuseEntry = z.infer<typeof excuseEntrySchema>;

/** Where a proposal goes once a person has accepted it: a list of the report, or a register. */
export const proposalTargets = [
  'metrics',
  'projects',
  'commitments',
  'answers',
  'checks',
  'excused',
  '专题登记',
  '指标登记',
  '项目登记',
] as const;

/** 提议：程序从原文里读出、还没有人确认的一条。 */
export const proposalEntrySchema = z.strictObject({
  to: z.enum(proposalTargets).describe(`确认以后放到哪里：${proposalTargets.join('、')}`),
  confidence: z.enum(['高', '中', '低']).describe('把握'),
  entry: z.record(z.string(), z.unknown()).describe('确认以后的那一条，如：{ id: fines }'),
});

export type ProposalEntry = z.infer<typeof proposalEntrySchema>;
export type ProposalTarget = ProposalEntry['to'];

/** Whether it is an entry for a register. Nobody is asked about those; they come along with what needs them. */
export function isForRegister({ to }: { readonly to: ProposalTarget }): boolean {
  return to === '专题登记' || to === '指标登记' || to === '项目登记';
}
