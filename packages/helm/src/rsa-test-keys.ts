/**
 * Private keys that everyone knows, by size in bits. Making an RSA key takes seconds in WebAssembly, and
 * a render for image discovery only reads its output, so `genCA` and its kin get these. They were made for
 * this file and protect nothing: no rendered text may be installed or packaged.
 */
const keys: ReadonlyMap<number, string> = new Map([
  [2048, `
    MIIEpAIBAAKCAQEA9KCJqCyHTTjK8hPA0I2Z4LMf+Y+TNLgtHTQBnvjUjDt/2RexWsopTc8jJxQ9wUWkpRT3BtPq5TWKPe0/ah1PdL5QOJgKB9QZfI2j
    zox25sqxgSa8u8KlSJ81GXrIzoNPPkDVjEesRd7hYSma24rbhWTrTQw9/GipSpFBfty6CF/vBkXYWA4V0fp1gNXdaydSjPjiVGWJ7esCr/l4P8mWMBYv
    xI0UVj+kNhsgmIk/5yyXvQmHRaPHVpouk52+n48o2byMeGdm977BfcjG/vNsCqf8KZCahz9yEh7aixnCQtda83nrzc1e45P6Ei4n18eO7VBMo6JUc73x
    HlK3u7cY7wIDAQABAoIBACIqPa+IMIlfcjCnA5nc/O299qxDGhsV0e8vMT7Dn+PJ94wZXALDE0uzr0Qo9osEr/8CU5HXjQngFWOau+2VFGDIp6mPym7X
    d4vGuGcDhSOskWfpQhizEaR339GkLWFyQ2H9ahXCeNP1UeLhDai11vzlYFuNZybWczZf3RbbuvuqLG1cAlB8aBahlS9EAyAt/zvlNIa27VF7HAqmYd5s
    6xWvrayY0UeqBwIPVM9tRlvipwJexHGkbi5FUPiNSEqukGF0Sxd5c3xQizC4yXEwYI9OLKP4XhuCaLiifWhnFdtHhSuTzd6Mc7MaHRJCVlxregMTky5u
    CXcdrpPHr275q7ECgYEA/rE8nwwq3qtHLahgCRvzXSdr1x8ZSVCT77V5TxM+2MVHAFfEk3tPXGtA5V6F7vgE221xIJRmAa5yZtI2b9vLNCBaeIh2W3Dr
    HWWRxMIS5W08qUL7DRolUSTn1TfxzuPAG+RLr79dvy6T2KM9a80tVxoQF6dpKMsVp/y9DYQHsQkCgYEA9eISRFSQ1KveqmmV9GmTA3fUk514N/0fNJqc
    c2/ehUtoIzHd5y4jP8NKlhrE7GGam2s0+gV8w18rohzpMzA0h4E7BJa7vL6fvpLjLl+enCjvlzJoaIneIPQPuSPuPlFucOW0DbrbEt4l6W3WkPKxiDh0
    QAFAat1KdVZTpvRjkDcCgYEA+9AIe8fv6s+1RDMhIGB+MS/0s3CP86izW2E1WzVQAcqq9G/Sb26PfHSeaSkXirm1M631F50hbbAoc/iK0fWh5xvF1z40
    pxvxmdL+WGb5f9SNEVykEsQy+RNgE7OIZGFRY0JIgq7V5VwL2TksVRU7Ks8d8gUXN7ny43BDCsXrROECgYAN+6hMSH7gCVIlYNHNT3+zz8nAB1GB5Zwz
    sqM5EWCXNf2bGsfi0MXiZ2nDdYxDYR2YvxUJLuy0c6IYmwpMBe7G0fuYPDY6+qA9Bz9yMK/lc5KEh7JWV5jRSO/n+HohAyKDuxxtN3Yj8Yw4ZS2xmous
    EoHR7gBK04DbgWhKc1WCKwKBgQCLdiDdvPfiS3ZQFiYJpow+YFxyasL5H+r0XRGLhL2F4CvuW31udXABUlPk7J++ohPQf1IIZHBzdYs1ZEIvs1ET8iOK
    uIyB4nkDrnihvArbMjuRgfOgREQGcZjJc9xDyJngpbWnISpX5GFhGoVrwTWNTDhZU30DJ5xv7r9ycWpk8Q==
  `],
  [4096, `
    MIIJJwIBAAKCAgEA6Y8XbDLvxqMoLDLJrc8Vl3cfTU/Ie72dFgnctM9DNjRf6VetD8JY6hDEOUC/QUXAXz4PjGIq8MjmpZGuBfM8L32oMVrHXGz2AIcE
    9S3zgDM6UnOsDIEspcg4cq3MHoD+vPMfS9Pwq/9CXDqmKpc1XZHBc4vR4yR11WTSk05BVan9lFmIEM7h5QtFXHKVvQQ0HBk5jn5OoOm5fD26aeHyrCy6
    GcT6PXNPt1WV5nMGRNAKUfp35/SUpwi3Tcx3EQM5IY4fnn2E74hm6heG9+2yA1t5sizD3kxXryl+GlzZwN7rIBmibr6/hWzJ87mVpzl3/E/kmf5Znv+o
    2DtmiuSYLHpo3sSJDSLzMIJPOptISSkFkY8vdf4cNqkQEeIoXQFKYvlp7xnJnvD8vsCfYAeFZNRWh1yxcensKHOLPgoa3izmg9b4yc5wvtj88Bxx5xJb
    9W2f8OEL4CxKAc4S7baq77IEQHzFYOHChHq0ZpP/hUbRzuEhcJe9n9oRacBVhKhTQtrnnzfjeu2v6Lt2Ic09W4IvqWaCp5yfMvoysTSCKpJgOfcCkSVX
    6vxQgu/oHDpfVXZhOXpGkkpzJp+cQI82BhVZV1Q1GmuXcloXK1V09b/xaSrlOeuuxKFXgyg6YWrERn8n8DILkz1oIHRMw1FI0mxGHiAbGiR70KmbYyUs
    pQ8CAwEAAQKCAgAWeeLm/THjm5ZFRpqaTjLwPBJNli90xQcQdLYsykNYEeCRq+fSJpb4PiZ8B1XrGfjM0ZlHyQyugPmSlmXjrwgsM9CooJP4j4h5qC9b
    HucaKmk4P7x0tEZP1T2lakHvROT+2aYPMzVWf/6VXJQwG2loeJs1cOUBEbmrOwQkETmqskIJHDftZ34H/4vXEonZbPBM10VEMrXYuL//tlBcWdZI08G8
    XXSNea2CtvWcKJaXrwOcka4nVXtWuw5/f1KNVxI7lJnzXnXut+GGMT8XreQIfFhGRBY8rCZwtggA0SL9c2u3ekVjmJoFZODnF7AmAxr1CNqMJ+oyVGfI
    bf2iFnnposo3FdS++EDjOKEv/rSqubJdB4MNly+ATxpF2KJ+H2I52M+Cn/kIVuexW2JzdyeO9Z1N6OEopF8kaGPQ3jzfPxUfycfxqSdM5OWGjdgShiYE
    2jTvj7hYHA3eDfrFLYEXzoZSWuV4R6QIG5uRw+Nvqy7npnUJ4QvCzeda+noxiM/xKkqwAgpFZz/LFCQphemEo5g55j6DCACp9h+Y4cYDQNqXnb/rMLRR
    QmHFU4OOj2IiGAzj3cAAgBvU5HZYM3n1S6BHCzfFWwwycxbPrS48yISwf4oVZbj9ox1PmX1K6gCqiNsmtZMIy+cSFekR1/PS9KRB6e2lJYrib8P/4y7z
    uQKCAQEA9nfbvYLvNEK99II2tRdOcF7erVwb1/qe1bIuYNvgXa1HxmmhI39gR9BQpg/JGaC91/adnWrLp0oB7sutveKL7cKCt/03pcROAx5tbxHSKI3/
    rK7Y5LdhLNDvu7sAUsaqtIpnBAXY+TzTzqGMeXhooUh4Jn+T3KmqWIfMImp4vLyCxHB99ealkEREKXlT24OMqVrLINwO4fnDmKrmm/KHUUHTrIetvGN8
    y/Kfr/Ic2wtaQggxp8fp9Ki2XnrUtMsf/FXK2bbxO0KS7H4JtG50DoWLJ2lNtn9w5+MYFVUVpr3+KsTPzglzcMGM4vwjGox9bcLf4t3fUgxphAmQP0w4
    OQKCAQEA8pdtEABXPyqezdYww2KEP6/LpBAuIcjGDfFe+sRM/YyJKkzckLmncuHF1nv2k9Itxj/hDaJIUzCQ2FfKEebEnr6E1CvIIJWEvL1q15drUMnk
    4sF9b6+7JOz8rEVwQ69yt7/HadTTwuwjYhUw7Ch1WK5wWPTGmTnq5fkmlYd2jWRS5vybj/p8/a+GSsgEH5CV+zlnxmGyJuTrswAwxnXLM4N3IQkKQdoY
    XWviEx6Xmqu9XRMaQ97XTs1sADBkiKd/K1guPXqLmh2z/bLjl8mn0xe1RzMsP2zSOL/57ZOk/+SR/pPJHG/JJ2kaHRqKrDSnZuBxv4+Em8/lJD1Or5z3
    hwKCAQBGWTu9QewozIwPiEM5OSfIZyvD67B+2ygO8sbOGrRVyKnd9jRqP2cp2EnMvGC4EeteAyRF1D/Axhz7HeO/eTRbbtOE1J/Xjsp9lWfC9iE4Nh+u
    GFIMJlN0SUbEHMIg3lfHJGH3AfxGV5hVOEMyQK4MqvSweGWp7DuU/V3EzQMdS+k/TKSHVYgYP4P9GoZW95tkk2e7P1R4J6QupUkhZf49sT5L1oY+aV8r
    j1sJC2A1HW5rvo79xs/+Z1F2cjTYTcoZaht2PQNp2Ly7B9aZS5WQt4lafHIUDxgY9/bdz+VYLI6pgneV5ZivrG8cMr+KSmNauu7QgGfHsYdEir5Dcuvx
    AoIBADKNfau89nFyVz97qBO/PuHqp1wcBxEBPsx/BRTqvUSE+bx34erC1XMqO0jz8jFhtio++44UyE+Vqkl7Gd/bIBQYjaONMBoiLlQKgO5GXpWqTOk3
    +wTAMRaD0C+yFK/2KsjBzTNvp2VSQhlZYyWDVNjTGRRghdY+bIXaAsFcRkc2pdP+xggd4dgXsLt6rOlK/wYoM0jy6OYUBE379y4UM/EbL0MSGDIa2cL2
    DVmAoYUYztBLf8iu8l04j44Gh5y2kticep5TIC5QjEaM9cKWwkNKCHu63TimW7R5xQJOJy8wGYBcmac0YE23KDryYf16x3u3v9x0cuTpUM3ZfME5y5cC
    ggEAOFx36BpM0iuX5zwh/B6bn3a230+pZNcyduKnwjhd2elsX29w0YEd1ndubmZp+opnJS7mQObQJzIYnCoFIteDdTObYROwk5Ml9lHPbdmKZKBmUYHH
    iPhdtKySG+q4PZVGZRlm0Fzcf5IJcSdWnOrNG579oQFRghZBQQqixNFFtSmKe6+AotYQRx3aSkBtXjRXnjFbkDcJfx9dTq6BB9g6KiWuAaqZc9/+FKNg
    Si5zD+30cCUh+LSLqldk6moxeN0CL7WpSSLwI+6A38m3WyZxue4jOyMwgJVHTgL//BTUpqs0kWCYsvulbi7sMRxjzcwYIFOWsfMXTv61lnbpmsosow==
  `],
]);

/** The PKCS #1 key of that many bits as DER, or `undefined` for sizes that no template function asks for. */
export function rsaTestKey(bits: number): Uint8Array | undefined {
  const key = keys.get(bits);
  return key === undefined ? undefined : Buffer.from(key, 'base64');
}
