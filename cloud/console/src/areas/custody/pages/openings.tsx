import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router-dom'
import { useMay } from '../../../platform/account'
import { momentWords } from '../../../platform/time'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import type { Column } from '../../../ui/data-table'
import { Page } from '../../../ui/page'
import { PagedTable } from '../../../ui/paged-table'
import { State } from '../../../ui/states'
import { UrgentDialog } from '../parts/urgent-dialog'
import { openingPages } from '../queries'
import type { Opening } from '../queries'
import { words } from '../words'

const columns: Column<Opening>[] = [
  { title: '时间', cell: ({ at }) => momentWords(at) },
  { title: '谁', cell: ({ by }) => <strong>{by}</strong> },
  { title: words.reason, cell: ({ reason }) => reason },
  { title: words.community, cell: ({ communityName }) => communityName },
  { title: '状态', cell: ({ ended }) => <Chip tone={ended ? 'plain' : 'gold'}>{ended ? words.ended : words.running}</Chip> },
  { title: '处理', cell: ({ own, ended, openingId }) => own && !ended && <Link to={`/openings/${openingId}`}>{words.lookOpened}</Link> },
]

/** Every emergency opening, for those who watch; administrators open from here. `?household=` comes from the register. */
export default function OpeningsPage() {
  const may = useMay()
  const go = useNavigate()
  const [query] = useSearchParams()
  const household = query.get('household') ?? ''
  const [opening, setOpening] = useState(household !== '')
  const actions = may('openUrgently') ? (
    <Button danger onClick={() => setOpening(true)}>
      {words.urgently}
    </Button>
  ) : undefined
  return (
    <Page title={words.openings} sub={words.openingsSub} actions={actions}>
      <Card>
        <PagedTable
          caption={words.openings}
          source={openingPages}
          columns={columns}
          keyOf={({ openingId }) => openingId}
          none={<State title={words.noOpenings} words={words.noOpeningsText} />}
        />
      </Card>
      {opening && may('openUrgently') && (
        <UrgentDialog householdId={household} opened={(openingId) => void go(`/openings/${openingId}`)} close={() => setOpening(false)} />
      )}
    </Page>
  )
}
