/**
 * Old JavaScript on purpose: it must run where React does not. Two guards:
 * a page that the browser brings back from its memory is asked for again, so that after "finish" the
 * next person's Back shows nothing; and the quick exit (its link, or Shift three times) blanks the page
 * before the other site has loaded and leaves no entry to go back to.
 */
export const pageScript = `(function(d,w){
w.addEventListener("pageshow",function(e){if(e.persisted&&d.querySelector("[data-personal]")){d.documentElement.style.display="none";w.location.reload()}});
function leave(a){d.documentElement.style.display="none";w.location.replace(a.href)}
function link(){return d.getElementById("quick-exit")}
d.addEventListener("click",function(e){var a=link();if(a&&a.contains(e.target)){e.preventDefault();leave(a)}});
var n=0,t=0;
d.addEventListener("keydown",function(e){if(e.key!=="Shift"){n=0;return}if(e.repeat)return;var m=Date.now();n=m-t<700?n+1:1;t=m;var a=link();if(n>2&&a)leave(a)});
})(document,window);`;
