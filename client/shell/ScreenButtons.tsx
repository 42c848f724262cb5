import { useFullscreenDocument } from "@mantine/hooks";
import { Check, Maximize, Minimize, Moon, Share2, Sun, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useWords } from "../messages/useWords.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { useChangeAddress } from "../view/useAddress.ts";

/** Light or dark, written into the address. */
export function ThemeButton({ theme }: { theme: "light" | "dark" }) {
  const words = useWords();
  const change = useChangeAddress();
  const dark = theme === "dark";
  return (
    <IconButton
      icon={dark ? Sun : Moon}
      label={dark ? words.themeToLight : words.themeToDark}
      onClick={() => change({ theme: dark ? "light" : "dark" })}
      testId="theme-switch"
    />
  );
}

/** Copies the address: it is the whole view. */
export function ShareButton() {
  const words = useWords();
  const [said, setSaid] = useState<"shared" | "shareFailed" | null>(null);
  const share = async () => {
    const done = await navigator.clipboard?.writeText(location.href).then(
      () => true,
      () => false,
    );
    setSaid(done ? "shared" : "shareFailed");
    setTimeout(() => setSaid(null), 4000);
  };
  const icon = said === "shared" ? Check : said ? TriangleAlert : Share2;
  return (
    <>
      <IconButton icon={icon} label={said ? words[said] : words.share} onClick={() => void share()} testId="share" />
      <span className="sm-hidden" role="status">
        {said && words[said]}
      </span>
    </>
  );
}

export function FullScreenButton() {
  const words = useWords();
  const { toggle, fullscreen } = useFullscreenDocument();
  return (
    <IconButton
      icon={fullscreen ? Minimize : Maximize}
      label={fullscreen ? words.leaveFullScreen : words.fullScreen}
      onClick={() => void toggle()}
    />
  );
}
