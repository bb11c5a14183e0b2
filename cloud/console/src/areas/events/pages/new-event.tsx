import { useNavigate } from 'react-router-dom'
import { useAnnounce } from '../../../ui/announce'
import { Page } from '../../../ui/page'
import { EventForm } from '../parts/event-form'
import { emptyForm } from '../parts/form-values'
import { useEventCreation } from '../queries'
import { words } from '../words'

export default function NewEventPage() {
  const creation = useEventCreation()
  const navigate = useNavigate()
  const announce = useAnnounce()
  return (
    <Page title={words.newEvent} sub='先存为草稿，看过没有问题再发布。' back={{ to: '/events', words: words.title }}>
      <EventForm
        initial={emptyForm}
        submitWords='保存草稿'
        save={creation.mutateAsync}
        sending={creation.isPending}
        cancel={() => navigate('/events')}
        saved={(eventId) => {
          announce(words.savedDraft)
          navigate(`/events/${eventId}`)
        }}
      />
    </Page>
  )
}
