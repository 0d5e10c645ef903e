{{/* The image NAME:TAG in the site's registry: include "catalog.image" (list . "release/catalog:v1") */}}
{{- define "catalog.image" -}}
{{- $root := index . 0 -}}
{{- printf "%s/%s" $root.Values.global.imageRegistry (index . 1) -}}
{{- end -}}
