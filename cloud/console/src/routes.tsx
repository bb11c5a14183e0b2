import { lazy, Suspense } from 'react'
import type { ComponentProps, ReactNode } from 'react'
import { Route, Routes } from 'react-router-dom'
import type { Action } from '@xiongguan/contract/identity/terms'
import { opensWith } from './menu'
import { useMay } from './platform/account'
import { Loading, NoPermission, NotFoundPage } from './ui/states'
import { Page } from './ui/page'

const Today = lazy(() => import('./areas/today/pages/today'))
const Articles = lazy(() => import('./areas/content/pages/articles'))
const Article = lazy(() => import('./areas/content/pages/article'))
const EditArticle = lazy(() => import('./areas/content/pages/edit-article'))
const ArticleVersion = lazy(() => import('./areas/content/pages/version'))
const Feedback = lazy(() => import('./areas/content/pages/feedback'))
const Questions = lazy(() => import('./areas/content/pages/questions'))
const Campaigns = lazy(() => import('./areas/content/pages/campaigns'))
const Campaign = lazy(() => import('./areas/content/pages/campaign'))
const Events = lazy(() => import('./areas/events/pages/events'))
const EventCalendar = lazy(() => import('./areas/events/pages/calendar'))
const EventArchive = lazy(() => import('./areas/events/pages/archive'))
const Venues = lazy(() => import('./areas/events/pages/venues'))
const NewEvent = lazy(() => import('./areas/events/pages/new-event'))
const Event = lazy(() => import('./areas/events/pages/event'))
const EditEvent = lazy(() => import('./areas/events/pages/edit-event'))
const Door = lazy(() => import('./areas/events/pages/door'))
const Devices = lazy(() => import('./areas/events/pages/devices'))
const SelfCheckIn = lazy(() => import('./areas/events/pages/self-check-in'))
const Paper = lazy(() => import('./areas/events/pages/paper'))
const Register = lazy(() => import('./areas/membership/pages/register'))
const RegisterFile = lazy(() => import('./areas/membership/pages/register-file'))
const ContactPanel = lazy(() => import('./areas/association/parts/contact-panel'))
const DutyPanel = lazy(() => import('./areas/custody/parts/duty-panel'))
const Places = lazy(() => import('./areas/membership/pages/places'))
const Rezoning = lazy(() => import('./areas/membership/pages/rezoning'))
const PlaceReport = lazy(() => import('./areas/membership/pages/place-report'))
const Units = lazy(() => import('./areas/association/pages/units'))
const DutyFamilies = lazy(() => import('./areas/custody/pages/families'))
const DutyFamily = lazy(() => import('./areas/custody/pages/family'))
const Duties = lazy(() => import('./areas/custody/pages/desk'))
const Openings = lazy(() => import('./areas/custody/pages/openings'))
const Opened = lazy(() => import('./areas/custody/pages/opened'))
const Calls = lazy(() => import('./areas/guidance/pages/calls'))
const Schedules = lazy(() => import('./areas/guidance/pages/schedules'))
const Schedule = lazy(() => import('./areas/guidance/pages/schedule'))
const Products = lazy(() => import('./areas/guidance/pages/products'))
const GrowthAssessment = lazy(() => import('./areas/guidance/pages/growth'))
const Rights = lazy(() => import('./areas/identity/pages/rights'))
const Verification = lazy(() => import('./areas/membership/pages/verification'))
const Relatives = lazy(() => import('./areas/membership/pages/relatives'))
const Members = lazy(() => import('./areas/association/pages/members'))
const Member = lazy(() => import('./areas/association/pages/member'))
const Contacts = lazy(() => import('./areas/association/pages/contacts'))
const Staff = lazy(() => import('./areas/identity/pages/staff'))
const StaffMember = lazy(() => import('./areas/identity/pages/member'))
const Sessions = lazy(() => import('./areas/identity/pages/sessions'))
const Audit = lazy(() => import('./areas/audit/pages/audit'))
const AuditSearch = lazy(() => import('./areas/audit/pages/search'))
const UnusualLooks = lazy(() => import('./areas/audit/pages/unusual'))
const DataRequests = lazy(() => import('./areas/consent/pages/requests'))
const PrivacyImpact = lazy(() => import('./areas/consent/pages/impact'))
const Retention = lazy(() => import('./areas/consent/pages/retention'))
const Imports = lazy(() => import('./areas/membership/pages/imports'))
const ImportPage = lazy(() => import('./areas/membership/pages/import'))
const Duplicates = lazy(() => import('./areas/membership/pages/duplicates'))
const Duplicate = lazy(() => import('./areas/membership/pages/duplicate'))
const Deliveries = lazy(() => import('./areas/notices/pages/deliveries'))

function Permitted({ any, children }: { any: readonly Action[]; children: ReactNode }) {
  const may = useMay()
  return any.some(may) ? (
    <>{children}</>
  ) : (
    <Page title='没有权限'>
      <NoPermission />
    </Page>
  )
}

const guarded = (path: string, any: readonly Action[], page: ReactNode) => <Route path={path} element={<Permitted any={any}>{page}</Permitted>} />

/** What other areas add to a household's file: who keeps contact with it, and who alone opens more of it. */
const besideFile = (file: ComponentProps<typeof DutyPanel>) => (
  <Suspense fallback={<Loading rows={2} />}>
    <ContactPanel householdId={file.householdId} />
    <DutyPanel {...file} />
  </Suspense>
)

/** Every address of the console, and the right that opens it. */
export function ConsoleRoutes() {
  return (
    <Suspense fallback={<Loading rows={6} />}>
      <Routes>
        <Route index element={<Today />} />
        {guarded('articles', opensWith.articles, <Articles />)}
        {guarded('articles/:slug', opensWith.articles, <Article />)}
        {guarded('articles/:slug/edit', ['writeArticles'], <EditArticle />)}
        {guarded('articles/:slug/versions/:number', opensWith.articles, <ArticleVersion />)}
        {guarded('feedback', opensWith.articles, <Feedback />)}
        {guarded('questions', opensWith.questions, <Questions />)}
        {guarded('campaigns', opensWith.articles, <Campaigns />)}
        {guarded('campaigns/:day', opensWith.articles, <Campaign />)}
        {guarded('events', opensWith.events, <Events />)}
        {guarded('calendar', opensWith.calendar, <EventCalendar />)}
        {guarded('venues', opensWith.venues, <Venues />)}
        {guarded('events/archive', ['seeEvents'], <EventArchive />)}
        {guarded('events/new', ['manageEvents'], <NewEvent />)}
        {guarded('events/:eventId', ['seeEvents'], <Event />)}
        {guarded('events/:eventId/edit', ['manageEvents'], <EditEvent />)}
        {guarded('events/:eventId/door', ['checkInAtDoor'], <Door />)}
        {guarded('events/:eventId/devices', ['manageEvents'], <Devices />)}
        {guarded('events/:eventId/self-check-in', ['checkInAtDoor'], <SelfCheckIn />)}
        {guarded('events/:eventId/paper', ['manageEvents'], <Paper />)}
        {guarded('association', opensWith.organisation, <Units />)}
        {guarded('register', opensWith.register, <Register />)}
        {guarded('register/:householdId', opensWith.register, <RegisterFile beside={besideFile} />)}
        {guarded('places', opensWith.organisation, <Places />)}
        {guarded('places/changes/:rezoningId', ['changePlaces'], <Rezoning />)}
        {guarded('place-report', opensWith.organisation, <PlaceReport />)}
        {guarded('families', opensWith.dutyFamilies, <DutyFamilies />)}
        {guarded('families/:fileId', opensWith.dutyFamilies, <DutyFamily />)}
        {guarded('duties', opensWith.duties, <Duties />)}
        {guarded('openings', opensWith.openings, <Openings />)}
        {guarded('openings/:openingId', ['openUrgently'], <Opened />)}
        {guarded('calls', opensWith.calls, <Calls />)}
        {guarded('schedules', opensWith.schedules, <Schedules />)}
        {guarded('schedules/products', opensWith.schedules, <Products />)}
        {guarded('schedules/growth', opensWith.schedules, <GrowthAssessment />)}
        {guarded('schedules/:scheduleId', opensWith.schedules, <Schedule />)}
        {guarded('rights', opensWith.rights, <Rights />)}
        {guarded('verification', opensWith.verification, <Verification />)}
        {guarded('relatives', opensWith.relatives, <Relatives />)}
        {guarded('imports', opensWith.imports, <Imports />)}
        {guarded('imports/:importId', opensWith.imports, <ImportPage />)}
        {guarded('duplicates', opensWith.duplicates, <Duplicates />)}
        {guarded('duplicates/:ticketId', opensWith.duplicates, <Duplicate />)}
        {guarded('members', opensWith.members, <Members />)}
        {guarded('members/:memberId', opensWith.members, <Member />)}
        {guarded('contacts', opensWith.members, <Contacts />)}
        {guarded('staff', opensWith.staff, <Staff />)}
        {guarded('staff/:accountId', ['manageStaff'], <StaffMember />)}
        {guarded('sessions', ['useConsole'], <Sessions />)}
        {guarded('audit', opensWith.audit, <Audit />)}
        {guarded('audit/search', opensWith.audit, <AuditSearch />)}
        {guarded('audit/unusual', opensWith.audit, <UnusualLooks />)}
        {guarded('privacy', opensWith.privacy, <DataRequests />)}
        {guarded('privacy/impact', opensWith.privacy, <PrivacyImpact />)}
        {guarded('privacy/retention', opensWith.privacy, <Retention />)}
        {guarded('deliveries', opensWith.deliveries, <Deliveries />)}
        <Route path='*' element={<NotFoundPage />} />
      </Routes>
    </Suspense>
  )
}
