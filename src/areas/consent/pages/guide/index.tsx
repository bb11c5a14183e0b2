import { usePageParam } from '@/platform/navigate'
import { useRead } from '@/platform/reads/useRead'
import { Card } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { Sections } from '../../parts/Sections'
import { childRules, guide } from '../../queries'
import { words } from '../../words'

/** 个人信息保护指引 or 儿童个人信息处理规则, as the register of purposes has it now. */
export default function GuidePage() {
  const forChildren = usePageParam('of') === 'childRules'
  const text = useRead(forChildren ? childRules : guide)
  return (
    <Page title={forChildren ? words.childRules : words.guide}>
      <Loaded of={text}>
        {(shown) => (
          <Card>
            <Sections text={shown} level={2} />
          </Card>
        )}
      </Loaded>
    </Page>
  )
}
