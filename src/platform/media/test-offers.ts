/** Offers as Chromium 156 and OBS 31 make them, cut to what matters, for tests. */

type Wanted = {
  readonly direction?: 'sendonly' | 'recvonly'
  readonly pairs?: number
  readonly rids?: readonly string[]
  readonly video?: 'browser' | 'obs'
}

export function offerOf({ direction = 'sendonly', pairs = 1, rids = [], video = 'browser' }: Wanted = {}): string {
  const sections = Array.from({ length: pairs }, (_, at) => [audio(at * 2), picture(at * 2 + 1)]).flat()
  const mids = sections.map((_, at) => at)
  return `${[
    'v=0',
    'o=- 4611731400430051336 2 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    `a=group:BUNDLE ${mids.join(' ')}`,
    'a=extmap-allow-mixed',
    'a=msid-semantic: WMS',
    ...sections.flat(),
  ].join('\r\n')}\r\n`

  function audio(mid: number): string[] {
    return [
      'm=audio 9 UDP/TLS/RTP/SAVPF 111 63 9 0 8 13 110 126',
      ...line(mid),
      'a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level',
      'a=rtpmap:111 opus/48000/2',
      'a=rtcp-fb:111 transport-cc',
      'a=fmtp:111 minptime=10;useinbandfec=1',
      'a=rtpmap:63 red/48000/2',
      'a=rtpmap:9 G722/8000',
    ]
  }
  function picture(mid: number): string[] {
    return video === 'obs'
      ? [
          'm=video 9 UDP/TLS/RTP/SAVPF 96',
          ...line(mid),
          'a=rtpmap:96 H264/90000',
          'a=fmtp:96 profile-level-id=42e01f;packetization-mode=1;level-asymmetry-allowed=1',
        ]
      : [
          'm=video 9 UDP/TLS/RTP/SAVPF 96 97 103 104 109 114',
          ...line(mid),
          'a=extmap:2 http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time',
          'a=extmap:10 urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id',
          'a=rtpmap:96 VP8/90000',
          'a=rtpmap:97 rtx/90000',
          'a=fmtp:97 apt=96',
          'a=rtpmap:103 H264/90000',
          'a=fmtp:103 level-asymmetry-allowed=1;packetization-mode=0;profile-level-id=42001f',
          'a=rtpmap:109 H264/90000',
          'a=fmtp:109 level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42e01f',
          ...rids.map((rid) => `a=rid:${rid} send`),
          ...(rids.length > 0 ? [`a=simulcast:send ${rids.join(';')}`] : []),
        ]
  }
  function line(mid: number): string[] {
    return [
      'c=IN IP4 0.0.0.0',
      'a=rtcp:9 IN IP4 0.0.0.0',
      'a=candidate:1 1 udp 2113937151 3cbd0f2f.local 55555 typ host generation 0',
      'a=ice-ufrag:4ZcD',
      'a=ice-pwd:2/1muCWoOi3uLifh0NuRHlGR',
      'a=ice-options:trickle',
      `a=fingerprint:sha-256 ${Array.from({ length: 32 }, () => 'AB').join(':')}`,
      'a=setup:actpass',
      `a=mid:${mid}`,
      'a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid',
      `a=${direction}`,
      'a=rtcp-mux',
      'a=rtcp-rsize',
    ]
  }
}
