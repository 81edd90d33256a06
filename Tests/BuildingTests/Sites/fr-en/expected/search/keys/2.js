songnguSearch("keys",2,{
"hello ana":["1","&#"],
"report one":["3","&!"]
});
