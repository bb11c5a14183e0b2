import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router-dom'
import { useAnnounce } from '../../../ui/announce'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { NoPermission } from '../../../ui/states'
import { EventForm } from '../parts/event-form'
import { valuesOf } from '../parts/form-values'
import { eventQuery, useEventId, useEventUpdate } from '../queries'
import { words } from '../words'

export default function EditEventPage() {
  const eventId = useEventId()
  const event = useQuery(eventQuery(eventId))
  const update = useEventUpdate()
  const navigate = useNavigate()
  const announce = useAnnounce()
  const toEvent = () => navigate(`/events/${eventId}`)
  return (
    <Page title='修改活动' sub={event.data?.title} back={{ to: `/events/${eventId}`, words: '这场活动' }}>
      <Loaded read={event} rows={10}>
        {({ form, permittedActions, signedUpHouseholds }) =>
          permittedActions.includes('edit') ? (
            <EventForm
              initial={valuesOf(form)}
              submitWords='保存修改'
              note={signedUpHouseholds > 0 ? words.changeNote : undefined}
              save={(changed) => update.mutateAsync({ eventId, form: changed })}
              cancel={toEvent}
              saved={() => {
                announce(words.saved)
                toEvent()
              }}
            />
          ) : (
            <NoPermission />
          )
        }
      </Loaded>
    </Page>
  )
}
