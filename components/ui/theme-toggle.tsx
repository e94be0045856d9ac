"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { type Theme, themes } from "#components/ui/themes.ts";

export type { Theme };

const looks = {
  system: { icon: Monitor, word: "System" },
  light: { icon: Sun, word: "Light" },
  dark: { icon: Moon, word: "Dark" },
};

const yearSeconds = 365 * 24 * 60 * 60;

/** System, light, dark, and round again. `initial` is the cookie the layout read. */
export function ThemeToggle({ initial = "system" }: { initial?: Theme }) {
  const [theme, setTheme] = useState<Theme>(initial);
  const { icon: Icon, word } = looks[theme];

  function next() {
    const chosen = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
    setTheme(chosen);
    document.documentElement.dataset.theme = chosen;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain HTTP.
    document.cookie = `theme=${chosen}; path=/; max-age=${yearSeconds}; samesite=lax`;
  }

  return (
    <Button variant="quiet" size="sm" onClick={next}>
      <Icon aria-hidden strokeWidth={1.75} />
      <span className="sr-only">Theme: </span>
      {word}
    </Button>
  );
}
