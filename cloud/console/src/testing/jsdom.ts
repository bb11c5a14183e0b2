import { configure } from '@testing-library/react'
import { ReadableStream, TransformStream, WritableStream } from 'node:stream/web'

/**
 * What browsers have and jsdom lacks. Import it first: oRPC asks for streams as it loads, antd for media queries
 * and sizes as it renders.
 */
Object.assign(globalThis, { ReadableStream, TransformStream, WritableStream })

const nothing = () => undefined

class NoSizes {
  observe = nothing
  unobserve = nothing
  disconnect = nothing
}

/** Node's own channel would keep the test process alive; antd's form only wants "soon". */
class SoonChannel {
  port1: { onmessage: (() => void) | null } = { onmessage: null }
  port2 = {
    postMessage: () => {
      setTimeout(() => this.port1.onmessage?.())
    },
  }
}

const noMatch = (query: string) => ({
  matches: false,
  media: query,
  addListener: nothing,
  removeListener: nothing,
  addEventListener: nothing,
  removeEventListener: nothing,
})

Object.assign(globalThis, { ResizeObserver: NoSizes, MessageChannel: SoonChannel, matchMedia: noMatch })
Object.assign(Element.prototype, { scrollIntoView: nothing, scrollTo: nothing })

// antd is slow in jsdom on a busy machine; waiting longer only delays a failure.
configure({ asyncUtilTimeout: 60_000 })
