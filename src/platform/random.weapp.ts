import Taro from '@tarojs/taro'

/** Bytes nobody can foresee, for keys. WeChat has no WebCrypto, but a source of its own. */
export const randomBytes = (length: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    void Taro.getRandomValues({ length, success: ({ randomValues }) => resolve(new Uint8Array(randomValues)), fail: reject })
  })
