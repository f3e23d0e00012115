import { z } from 'zod';

/** Where a proposal goes once a person has accepted it: a list of the report, or a register. */
export const proposalTargets = [
  'metrics',
  'projects',
  'commitments',
  'excused',
  '专题登记',
  '指标登记',
  '项目登记',
] as const;

/** 提议：程序从原文里读出、还没有人确认的一条。 */
export const proposalEntrySchema = z.strictObject({
  to: z.enum(proposalTargets).describe(`确认以后放到哪里：${proposalTargets.join('、')}`),
  confidence: z.enum(['高', '中', '低']).describe('把握'),
  entry: z.record(z.string(), z.unknown()).describe('确认以后的那一条'),
});

export type ProposalEntry = z.infer<typeof proposalEntrySchema>;
export type ProposalTarget = ProposalEntry['to'];

/** Whether it is an entry for a register. Nobody is asked about those; they come along with what needs them. */
export function isForRegister({ to }: { readonly to: ProposalTarget }): boolean {
  return to === '专题登记' || to === '指标登记' || to === '项目登记';
}
