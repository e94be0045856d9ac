"use client";

import { Volume2, VolumeX } from "lucide-react";
import { setSoundOn, useSoundOn } from "#components/gates/sound/sound-store.ts";
import { playTone } from "#components/gates/sound/tone.ts";
import { IconButton } from "#components/ui/icon-button.tsx";

/** Sound for polls and NO-GOs on this device, on or off. Turning it on lets one hear it. */
export function SoundToggle() {
  const on = useSoundOn();
  return (
    <IconButton
      size="sm"
      icon={on ? Volume2 : VolumeX}
      label="Sound for polls and NO-GO"
      aria-pressed={on}
      onClick={() => {
        setSoundOn(!on);
        if (!on) playTone("poll");
      }}
    />
  );
}
