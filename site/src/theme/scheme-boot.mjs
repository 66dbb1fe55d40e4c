/**
 * Runs before the first paint: tells the style sheet that scripts run (`data-js`), and spares readers of the dark theme a flash of
 * the light one. Inline: its hash is in the Content-Security-Policy. `scheme` is the key under
 * which DSFR's scheme module keeps the reader's choice.
 */
export const bootScheme = `(()=>{const r=document.documentElement;r.dataset.js="";let s="system";try{s=localStorage.getItem("scheme")||s}catch{}r.dataset.frScheme=s;if(s==="dark"||s==="system"&&matchMedia("(prefers-color-scheme:dark)").matches)r.dataset.frTheme="dark"})()`;
