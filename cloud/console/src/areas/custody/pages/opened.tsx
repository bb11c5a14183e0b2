import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router-dom'
import { fileKindWords } from '@xiongguan/contract/custody/terms'
import type { OpeningId } from '@xiongguan/contract/custody/terms'
import { momentWords } from '../../../platform/time'
import { Card, Entries } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { openedQuery } from '../queries'
import { words } from '../words'

/** What an emergency opening shows while it lasts. */
export default function OpenedPage() {
  const { openingId = '' } = useParams()
  const read = useQuery(openedQuery(openingId as OpeningId))
  return (
    <Page
      title={words.openedTitle}
      mark={read.data && <Chip tone='gold'>{words.until(momentWords(read.data.endsAt))}</Chip>}
      back={{ to: '/openings', words: words.openings }}
    >
      <Loaded read={read} rows={5}>
        {({ headName, communityName, file }) => (
          <Card>
            <Entries
              entries={[
                { label: words.head, value: headName },
                { label: words.community, value: communityName },
                ...(file
                  ? [
                      { label: words.kind, value: fileKindWords[file.kind] },
                      { label: words.contacts, value: file.contacts.map(({ name }) => name).join('、') },
                      { label: words.noteTitle, value: file.note || '—' },
                    ]
                  : [{ label: words.noteTitle, value: words.noFile }]),
              ]}
            />
          </Card>
        )}
      </Loaded>
    </Page>
  )
}
