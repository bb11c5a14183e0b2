/// <reference types="@tarojs/taro" />

declare module '*.scss'

declare namespace NodeJS {
  interface ProcessEnv {
    /** Replaced by Taro while it builds. */
    TARO_ENV: 'weapp' | 'h5'
  }
}

/** CloudBase environment the mini-program calls; empty means the one bound to the app id. */
declare const CLOUD_ENVIRONMENT: string

/** Where every operation is found over HTTP; read from the contract while the browser build is made. */
declare const API_ROUTES: Record<string, readonly [method: string, path: string]>
