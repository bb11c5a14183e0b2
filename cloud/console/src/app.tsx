import { QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import chinese from 'antd/locale/zh_CN'
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { BrowserRouter, useNavigate } from 'react-router-dom'
import { roleWords } from '@xiongguan/contract/identity/terms'
import { menuFor } from './menu'
import { AccountProvider, meQuery } from './platform/account'
import type { Me } from './platform/account'
import { session } from './platform/client'
import { createQueryClient } from './platform/query-client'
import { ConsoleRoutes } from './routes'
import { Announcements, useAnnounce } from './ui/announce'
import { Loaded } from './ui/loaded'
import { Shell } from './ui/shell'
import { State } from './ui/states'
import { theme } from './ui/theme'

const SignIn = lazy(() => import('./areas/identity/pages/sign-in'))
const ExpiredSession = lazy(() => import('./areas/identity/parts/expired-session'))

function NothingHere() {
  return (
    <main>
      <State title='这个账号在工作台没有要办的事' words='如果您应该能用工作台，请联系协会的市级管理员开通权限。' />
    </main>
  )
}

function Desk({ me, signOut }: { me: Me; signOut: () => void }) {
  const menu = menuFor(me.permittedActions)
  const account = [me.displayName, me.roles.map((role) => roleWords[role]).join('、') || '没有角色'].filter(Boolean).join(' · ')
  return (
    <AccountProvider value={me}>
      <Shell menu={menu} account={account} demonstration={me.demonstration} signOut={signOut}>
        {menu.length > 0 ? <ConsoleRoutes /> : <NothingHere />}
      </Shell>
    </AccountProvider>
  )
}

function SignedIn({ signOut }: { signOut: () => void }) {
  const me = useQuery(meQuery)
  return (
    <Loaded read={me} rows={6}>
      {(loaded) => <Desk me={loaded} signOut={signOut} />}
    </Loaded>
  )
}

const startKey = 'session start'

/** After signing in again everything is read anew: it may be somebody else, with other rights. */
function useFreshReads(signedIn: boolean) {
  const queries = useQueryClient()
  useEffect(() => {
    if (signedIn) void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== startKey })
  }, [signedIn, queries])
}

/** Who is at the desk: nobody, somebody, or somebody whose session ran out and whose page waits below. */
function Entrance() {
  const queries = useQueryClient()
  const announce = useAnnounce()
  const navigate = useNavigate()
  const signedIn = useSyncExternalStore(session.onChange, session.isSignedIn)
  const [kept, setPlace] = useState<'door' | 'desk' | 'leaving'>(signedIn ? 'desk' : 'door')
  const place = signedIn && kept === 'door' ? 'desk' : kept
  // In an effect: React 18 forgets what a store said last when a state is set while rendering, and then misses its next change.
  useEffect(() => {
    if (signedIn) setPlace((before) => (before === 'door' ? 'desk' : before))
  }, [signedIn])
  useFreshReads(signedIn)
  async function leave() {
    setPlace('leaving')
    try {
      await session.end()
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== startKey })
      navigate('/')
      setPlace('door')
    } catch {
      announce('没有退出成功，请检查网络后再试')
      setPlace('desk')
    }
  }
  return (
    <Suspense fallback={null}>
      {place === 'door' ? <SignIn /> : <SignedIn signOut={() => void leave()} />}
      {place === 'desk' && !signedIn && <ExpiredSession />}
    </Suspense>
  )
}

const startQuery = { queryKey: [startKey], queryFn: () => session.refresh(), staleTime: Infinity, gcTime: Infinity }

function Start() {
  return (
    <Loaded read={useQuery(startQuery)} rows={6}>
      {() => <Entrance />}
    </Loaded>
  )
}

const queryClient = createQueryClient()

export function App() {
  return (
    <ConfigProvider locale={chinese} theme={theme} wave={{ disabled: true }} button={{ autoInsertSpace: false }}>
      <QueryClientProvider client={queryClient}>
        <Announcements>
          <BrowserRouter basename='/console' future={{ v7_startTransition: true, v7_relativeSplatPath: true }}>
            <Start />
          </BrowserRouter>
        </Announcements>
      </QueryClientProvider>
    </ConfigProvider>
  )
}
