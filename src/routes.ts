/** The only place with page paths: app.config.ts builds the app from them, screens open pages through them. */
export const tabs = {
  home: 'tabs/home/index',
  read: 'tabs/read/index',
  services: 'tabs/services/index',
  mine: 'tabs/mine/index',
}

/** One subpackage an area. */
export const subPackages = [
  {
    root: 'areas/content',
    pages: [
      'pages/article/index',
      'pages/campaign/index',
      'pages/corrections/index',
      'pages/topic/index',
      'pages/search/index',
      'pages/favourites/index',
    ],
  },
  {
    root: 'areas/events',
    pages: [
      'pages/list/index',
      'pages/event/index',
      'pages/sign-up/index',
      'pages/ticket/index',
      'pages/my-sign-ups/index',
      'pages/invite/index',
      'pages/venue/index',
      'pages/recap/index',
      'pages/place/index',
      'pages/give-up/index',
      'pages/fairness/index',
    ],
  },
  { root: 'areas/notices', pages: ['pages/inbox/index', 'pages/settings/index'] },
  {
    root: 'areas/membership',
    pages: [
      'pages/household/index',
      'pages/real-name/index',
      'pages/sharing/index',
      'pages/acting/index',
      'pages/leaving/index',
      'pages/relatives/index',
      'pages/privacy/index',
      'pages/account/index',
    ],
  },
  { root: 'areas/consent', pages: ['pages/consents/index', 'pages/looks/index', 'pages/my-data/index', 'pages/guide/index'] },
  { root: 'areas/visits', pages: ['pages/households/index', 'pages/household/index'] },
  { root: 'areas/custody', pages: ['pages/families/index', 'pages/family/index', 'pages/contacts/index'] },
  {
    root: 'areas/association',
    pages: ['pages/join/index', 'pages/contact/index', 'pages/kept/index', 'pages/kept-household/index', 'pages/birthdays/index'],
  },
  { root: 'areas/identity', pages: ['pages/console-sign-in/index', 'pages/sessions/index', 'pages/invitation/index'] },
  { root: 'areas/door', pages: ['pages/door/index', 'pages/events/index', 'pages/device/index'] },
]

/** The address of a page inside the app, e.g. for `open` and for sharing. */
export type Route = `/${string}`

function page(path: `areas/${string}`, query: Record<string, string> = {}): Route {
  const words = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return `/${path}/index${words.length ? `?${words.join('&')}` : ''}`
}

export const routes = {
  home: `/${tabs.home}` as Route,
  read: `/${tabs.read}` as Route,
  services: `/${tabs.services}` as Route,
  mine: `/${tabs.mine}` as Route,
  article: (slug: string) => page('areas/content/pages/article', { slug }),
  campaign: (day: string) => page('areas/content/pages/campaign', { day }),
  corrections: page('areas/content/pages/corrections'),
  topic: (topic: string) => page('areas/content/pages/topic', { topic }),
  searchArticles: (words = '') => page('areas/content/pages/search', words ? { words } : {}),
  favourites: page('areas/content/pages/favourites'),
  events: page('areas/events/pages/list'),
  event: (eventId: string) => page('areas/events/pages/event', { eventId }),
  signUp: (eventId: string) => page('areas/events/pages/sign-up', { eventId }),
  ticket: (signUpId: string) => page('areas/events/pages/ticket', { signUpId }),
  mySignUps: page('areas/events/pages/my-sign-ups'),
  invite: (code = '') => page('areas/events/pages/invite', code ? { code } : {}),
  venue: (venueId: string) => page('areas/events/pages/venue', { venueId }),
  recap: (eventId: string) => page('areas/events/pages/recap', { eventId }),
  waitPlace: (eventId: string) => page('areas/events/pages/place', { eventId }),
  giveUp: (code = '') => page('areas/events/pages/give-up', code ? { code } : {}),
  fairness: (eventId: string) => page('areas/events/pages/fairness', { eventId }),
  inbox: page('areas/notices/pages/inbox'),
  messageSettings: page('areas/notices/pages/settings'),
  household: page('areas/membership/pages/household'),
  realName: page('areas/membership/pages/real-name'),
  sharing: (code = '') => page('areas/membership/pages/sharing', code ? { code } : {}),
  acting: (code = '') => page('areas/membership/pages/acting', code ? { code } : {}),
  leaving: page('areas/membership/pages/leaving'),
  relatives: page('areas/membership/pages/relatives'),
  privacy: page('areas/membership/pages/privacy'),
  account: page('areas/membership/pages/account'),
  consents: page('areas/consent/pages/consents'),
  looks: page('areas/consent/pages/looks'),
  myData: page('areas/consent/pages/my-data'),
  privacyGuide: (of: 'guide' | 'childRules' = 'guide') => page('areas/consent/pages/guide', { of }),
  visits: page('areas/visits/pages/households'),
  visit: (householdId: string) => page('areas/visits/pages/household', { householdId }),
  dutyFamilies: page('areas/custody/pages/families'),
  dutyFamily: (fileId: string) => page('areas/custody/pages/family', { fileId }),
  familyContacts: page('areas/custody/pages/contacts'),
  join: page('areas/association/pages/join'),
  myContact: page('areas/association/pages/contact'),
  keptHouseholds: page('areas/association/pages/kept'),
  keptHousehold: (householdId: string) => page('areas/association/pages/kept-household', { householdId }),
  birthdays: page('areas/association/pages/birthdays'),
  doorEvents: page('areas/door/pages/events'),
  door: (eventId: string) => page('areas/door/pages/door', { eventId }),
  consoleSignIn: page('areas/identity/pages/console-sign-in'),
  sessions: page('areas/identity/pages/sessions'),
  invitation: page('areas/identity/pages/invitation'),
  doorDevice: page('areas/door/pages/device'),
}
