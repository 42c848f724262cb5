import "@mantine/core/styles.css";
import "@fontsource/be-vietnam-pro/400.css";
import "@fontsource/be-vietnam-pro/500.css";
import "@fontsource/be-vietnam-pro/600.css";
import "@fontsource/be-vietnam-pro/700.css";
import "./ui/global.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { setNonce } from "get-nonce";
import { RequestError } from "./api/fetchJson.ts";
import { router } from "./routes.tsx";
import { styleNonce } from "./ui/styleNonce.ts";

// For the library by which drawers keep the page behind them from scrolling.
setNonce(styleNonce());

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5 * 60_000,
      // A refusal will not change by asking again; a missing answer may.
      retry: (count, error) => count < 2 && !(error instanceof RequestError && (error.status ?? 500) < 500),
    },
  },
});

const root = document.getElementById("root");
if (root) {
  // What the page shows meanwhile stays until the code of the screen is there.
  await router.load();
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}
