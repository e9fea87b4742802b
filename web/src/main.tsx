import { createRoot } from "react-dom/client";
import { App } from "@/app";
import { followSystemTheme } from "@/lib/theme";
import { loadMessages } from "@/messages/load";
import "@/styles.css";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
followSystemTheme();
// Not awaited here: chunks that import this one would wait for it.
void loadMessages().then(() => createRoot(root).render(<App />));
