import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router-dom'
import { useAnnounce } from '../../../ui/announce'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { NoPermission } from '../../../ui/states'
import { organisingQuery, useFollowingUpdate } from '../organiser-queries'
import type { Organising } from '../organiser-queries'
import { EventForm } from '../parts/event-form'
import type { SaveOutcome } from '../parts/event-form'
import { valuesOf } from '../parts/form-values'
import { useSaveChoices } from '../parts/save-choices'
import { eventQuery, useEventId, useEventUpdate } from '../queries'
import type { EventDetail, EventForm as FilledForm } from '../queries'
import { laterInSeries, movesTimeOrPlace } from '../rules'
import { words } from '../words'

/** Saves what was typed, after asking what the edit leaves open. */
function useSaving(event: EventDetail, { series }: Organising) {
  const { eventId } = event
  const update = useEventUpdate()
  const following = useFollowingUpdate()
  const { ask, dialog } = useSaveChoices()
  async function save(form: FilledForm): Promise<SaveOutcome> {
    const moved = event.state !== 'draft' && movesTimeOrPlace(event.form, form)
    const later = laterInSeries(series, event)
    const choice = await ask({ eventId, later, moved: moved && (event.signedUpHouseholds > 0 || later > 0) })
    if (!choice) return null
    const { telling } = choice
    if (!choice.following) return update.mutateAsync({ eventId, form, telling })
    const result = await following.mutateAsync({ eventId, form, telling })
    return result.kind === 'changed' ? { kind: 'saved', eventId } : { ...result, field: '' }
  }
  return { save, sending: update.isPending || following.isPending, dialog }
}

function Editor({ event, organising }: { event: EventDetail; organising: Organising }) {
  const { save, sending, dialog } = useSaving(event, organising)
  const navigate = useNavigate()
  const announce = useAnnounce()
  const toEvent = () => navigate(`/events/${event.eventId}`)
  return (
    <>
      <EventForm
        initial={valuesOf(event.form)}
        eventId={event.eventId}
        submitWords='保存修改'
        note={event.signedUpHouseholds > 0 ? words.changeNote : undefined}
        save={save}
        sending={sending}
        cancel={toEvent}
        saved={() => {
          announce(words.saved)
          toEvent()
        }}
      />
      {dialog}
    </>
  )
}

export default function EditEventPage() {
  const eventId = useEventId()
  const event = useQuery(eventQuery(eventId))
  const organising = useQuery(organisingQuery(eventId))
  return (
    <Page title='修改活动' sub={event.data?.title} back={{ to: `/events/${eventId}`, words: '这场活动' }}>
      <Loaded read={event} rows={10}>
        {(loaded) =>
          loaded.permittedActions.includes('edit') ? (
            <Loaded read={organising} rows={10}>
              {(facts) => <Editor event={loaded} organising={facts} />}
            </Loaded>
          ) : (
            <NoPermission />
          )
        }
      </Loaded>
    </Page>
  )
}
