@echo off
rem Opens Continuity Workbench. All options are those of continuity.bat beside this file.
setlocal
set "CONTINUITY_APPLICATION=workbench"
call "%~dp0continuity.bat" %*
exit /b %ERRORLEVEL%
