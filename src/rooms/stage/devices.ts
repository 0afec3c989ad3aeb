/** Cameras, microphones and screens of this device, asked for at a press and never before. */
export type WhyNot = 'refused' | 'none' | 'busy' | 'insecure'

/** As a browser says it: MediaDevices.getUserMedia, in the Media Capture and Streams recommendation. */
export function whyNot(error: unknown): WhyNot {
  // Then a browser names no devices, and nothing one allows helps.
  if (globalThis.isSecureContext === false) return 'insecure'
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none'
  return name === 'NotReadableError' ? 'busy' : 'refused'
}

/** What a telephone sends without getting hot, and a room can carry: three sizes are made of it. */
const PICTURE: MediaTrackConstraints = {
  width: { ideal: 1280 },
  height: { ideal: 720 },
  frameRate: { ideal: 25, max: 30 },
  facingMode: 'user',
}
const SOUND: MediaTrackConstraints = { echoCancellation: true, noiseSuppression: true, autoGainControl: true }

export async function openDevice(kind: 'audio' | 'video'): Promise<MediaStreamTrack> {
  const stream = await navigator.mediaDevices.getUserMedia(kind === 'audio' ? { audio: SOUND } : { video: PICTURE })
  const [track] = stream.getTracks()
  if (!track) throw new DOMException('', 'NotFoundError')
  return track
}

/** With the sound of what is shown, where the browser gives it; null when one thought better of it. */
export async function captureScreen(): Promise<MediaStream | null> {
  try {
    return await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { max: 15 } }, audio: true })
  } catch {
    return null
  }
}
