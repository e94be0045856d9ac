let audio: AudioContext | null = null;

/** Two notes up for a question, one low one twice for a NO-GO: start in s, pitch in Hz. */
const melodies = {
  poll: [
    { at: 0, pitch: 587 },
    { at: 0.16, pitch: 784 },
  ],
  "no-go": [
    { at: 0, pitch: 220 },
    { at: 0.24, pitch: 220 },
  ],
} as const;

/** Plays a short tone. Before the first click on a page browsers keep it silent, which is no error. */
export function playTone(kind: keyof typeof melodies): void {
  audio ??= new AudioContext();
  const { currentTime, destination } = audio;
  void audio.resume();
  for (const { at, pitch } of melodies[kind]) {
    const [note, volume] = [audio.createOscillator(), audio.createGain()];
    const start = currentTime + at;
    note.frequency.value = pitch;
    volume.gain.setValueAtTime(0.0001, start);
    volume.gain.exponentialRampToValueAtTime(0.2, start + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.2);
    note.connect(volume).connect(destination);
    note.start(start);
    note.stop(start + 0.22);
  }
}
