/** Trying one's camera, microphone and speakers before anybody sees or hears. Nothing of it leaves the device. */
export type Seen = { readonly stream: MediaStream; readonly stop: () => void }

/** `onLevel` is told what the microphone hears, from 0 to 1. */
export async function beSeen(onLevel: (level: number) => void): Promise<Seen> {
  const stream = await navigator.mediaDevices
    .getUserMedia({ audio: true, video: true })
    .catch(() => navigator.mediaDevices.getUserMedia({ audio: true }))
  const context = new AudioContext()
  const listening = context.createAnalyser()
  context.createMediaStreamSource(stream).connect(listening)
  const samples = new Float32Array(listening.fftSize)
  const timer = setInterval(() => {
    listening.getFloatTimeDomainData(samples)
    const power = samples.reduce((sum, one) => sum + one * one, 0) / samples.length
    // A voice at arm's length is around 0.1: the bar is full there.
    onLevel(Math.min(1, Math.sqrt(power) * 8))
  }, 100)
  return {
    stream,
    stop() {
      clearInterval(timer)
      void context.close()
      for (const track of stream.getTracks()) track.stop()
    },
  }
}

/** Three soft notes: enough to know that the speakers are on. */
export function hearSound(): void {
  const context = new AudioContext()
  const loudness = context.createGain()
  loudness.gain.value = 0.12
  loudness.connect(context.destination)
  for (const [nth, frequency] of [392, 494, 587].entries()) {
    const note = context.createOscillator()
    note.frequency.value = frequency
    note.connect(loudness)
    note.start(context.currentTime + nth * 0.22)
    note.stop(context.currentTime + nth * 0.22 + 0.2)
  }
  setTimeout(() => void context.close(), 1500)
}
