import { createRoot } from "react-dom/client";
import { App } from "@/app";
import { followSystemTheme } from "@/lib/theme";
import "@/styles.css";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
followSystemTheme();
createRoot(root).render(<App />);
