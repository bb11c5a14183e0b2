import checkups from '../facts/child_health/checkups_0_6.json'
import { lowestLabel } from '../fact'
import { notCarried } from './preparing'
import type { FeedingStep, ReferenceSchedule } from './schedule'
import { told } from './told'

const file = 'child_health/checkups_0_6.csv'

/** The home visit looks at feeding: all that the facts say of it. */
function homeVisit() {
  const row = checkups.find(({ content_zh: content }) => content.includes('喂养'))
  if (!row) throw new Error('no check looks at feeding any more')
  return [row.title_zh, row.content_zh] as const
}

const [visit, content] = homeVisit()

export const feedingSchedule: ReferenceSchedule<readonly FeedingStep[]> = {
  kind: 'feeding',
  version: '国卫基层发〔2017〕13号',
  source: '《国家基本公共卫生服务规范（第三版）》0～6 岁儿童健康管理，据公开资料',
  confidence: lowestLabel(undefined, file),
  inForceOn: null,
  content: [{ ...told('喂养与营养', [visit, content]), ...notCarried, id: 'ask', untilMonths: 36 }],
}
